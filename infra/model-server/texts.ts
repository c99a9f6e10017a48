import type { Reply } from './reply.ts';

type Change = (text: string, index: number) => string | readonly string[];

/** Changes what a reply says, line by line, each to one or several; of a line that is JSON with a `text`, only that. */
export function changeTexts(reply: Reply, change: Change): Reply {
  const lines = (reply.text ?? '').split('\n');
  return {
    ...reply,
    text: lines.flatMap((line, index) => (line.trim() ? changeLine(line, index, change) : line)).join('\n'),
  };
}

function changeLine(line: string, index: number, change: Change): string | readonly string[] {
  try {
    const said = JSON.parse(line) as { text?: unknown };
    if (typeof said.text !== 'string') return line;
    return [change(said.text, index)].flat().map((text) => JSON.stringify({ ...said, text }));
  } catch {
    return change(line, index);
  }
}
