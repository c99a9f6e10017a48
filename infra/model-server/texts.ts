import type { Reply } from './reply.ts';

/** Changes what a reply says, line by line; of a line that is JSON with a `text`, only that. */
export function changeTexts(reply: Reply, change: (text: string, index: number) => string): Reply {
  const lines = (reply.text ?? '').split('\n');
  return {
    ...reply,
    text: lines.map((line, index) => (line.trim() ? changeLine(line, index, change) : line)).join('\n'),
  };
}

function changeLine(line: string, index: number, change: (text: string, index: number) => string): string {
  try {
    const said = JSON.parse(line) as { text?: unknown };
    return typeof said.text === 'string' ? JSON.stringify({ ...said, text: change(said.text, index) }) : line;
  } catch {
    return change(line, index);
  }
}
