import * as z from 'zod';

const Line = z.object({
  finding: z.int(),
  part: z.enum(['TEXT', 'INSIGHT', 'RECOMMENDATION']).optional(),
  text: z.string(),
});

/** One line of a model's answer: what it says of a finding. */
export type Line = z.infer<typeof Line>;

/** More than that without an end is no line. */
const LONGEST = 4_000;

/** Cuts text that arrives in pieces into lines, and reads those that are ones; all others are passed over. */
export class LineReader {
  private rest = '';

  /** The lines that end in a piece. */
  take(piece: string): Line[] {
    const lines = (this.rest + piece).split('\n');
    this.rest = (lines.pop() ?? '').slice(0, LONGEST);
    return lines.flatMap(lineOf);
  }

  /** What is left when no more comes. */
  end(): Line[] {
    const last = this.rest;
    this.rest = '';
    return lineOf(last);
  }
}

/** Some models put lines into a list; the comma after each is theirs. */
function lineOf(text: string): Line[] {
  try {
    const { data } = Line.safeParse(JSON.parse(text.trim().replace(/,$/, '')));
    return data ? [data] : [];
  } catch {
    return [];
  }
}
