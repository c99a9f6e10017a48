import type { Turn_QuestionFragment } from '../Turn.generated.ts';

type Answer = NonNullable<Turn_QuestionFragment['answer']>;

/** Sentences of an answer, each in pieces. */
export type Sentences = readonly Pick<Answer['text'][number], 'segments'>[];
type Segments = Sentences[number]['segments'];

/** A sentence as it is read. */
export function plainText(segments: Segments): string {
  return segments.map(({ text }) => text).join('');
}

/** A question and its answer as text, for the clipboard. */
export function plainAnswer(question: string, { text, insights, recommendations }: Answer): string {
  const points = [...insights, ...recommendations].map(({ segments }) => `- ${plainText(segments)}`);
  return [question, text.map(({ segments }) => plainText(segments)).join('\n'), points.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}
