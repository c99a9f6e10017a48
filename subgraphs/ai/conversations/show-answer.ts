import type { Answer, Sentence } from '../answer/answer.ts';
import { bind } from '../say/bind.ts';
import { formatFigure } from '../say/format-figure.ts';
import { provenFigures } from '../say/verify.ts';
import type { AnswerType } from './answer.types.ts';

/** An answer as its reader sees it: every figure is proven once more from the evidence before it is written. */
export function showAnswer(answer: Answer, locale: string): AnswerType {
  const figures = [...provenFigures(answer.figures, answer.evidence).values()];
  const known = new Set(figures.map(({ id }) => id));
  const shown = (sentences: readonly Sentence[]) =>
    sentences
      .filter(({ text }) => [...text.matchAll(/\{\{(\w+)\}\}/g)].every(([, id = '']) => known.has(id)))
      .map((sentence) => ({ segments: bind(sentence, figures, locale) }));
  return {
    text: shown(answer.text),
    insights: shown(answer.insights),
    recommendations: shown(answer.recommendations),
    charts: answer.charts,
    followUps: answer.followUps.map(({ question }) => question),
    figures: figures.map((figure) => ({ ...figure, shown: formatFigure(figure, locale) })),
    evidence: answer.evidence,
  };
}
