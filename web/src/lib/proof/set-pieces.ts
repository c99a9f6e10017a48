/** A piece of a sentence, with the figure that it shows: AnswerSegment of the graph. */
export interface Segment {
  text: string;
  figure: string | null;
}

/** A piece as it is set: a figure with the marks that must not begin the next line without it. */
export interface SetPiece extends Segment {
  marks: string;
}

const MARKS = /^[.,;:!?)\]”’…]+/;

/** The pieces of a sentence, each figure with the marks that follow it. */
export function setPieces(segments: readonly Segment[]): SetPiece[] {
  const marks = segments.map((_, index) => (segments[index]?.figure && marksOf(segments[index + 1])) || '');
  return segments
    .map(({ text, figure }, index) => ({
      text: text.slice(marks[index - 1]?.length ?? 0),
      figure,
      marks: marks[index] ?? '',
    }))
    .filter(({ text }) => text !== '');
}

function marksOf(next: Segment | undefined): string {
  return next && !next.figure ? (MARKS.exec(next.text)?.[0] ?? '') : '';
}
