import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { analyst } from '../understand/analyst/analyst.ts';
import { evaluateCases, tallyCases } from './evaluate-cases.ts';
import type { EvaluationReport } from './evaluation.types.ts';
import type { AnswerKind } from './plan-enums.ts';
import { readCases } from './read-cases.ts';

/** So many are understood anew at each request. */
const MOST = 200;

/** How well the analyst understands the newest cases of the viewer's organization today. */
export async function reportFor(context: Context, catalogue: readonly CatalogueEntry[]): Promise<EvaluationReport> {
  const verdicts = await evaluateCases(await readCases(context, MOST, 'ALL'), analyst, catalogue);
  const wrong = verdicts.filter(({ isRight }) => !isRight);
  return {
    cases: verdicts.length,
    right: verdicts.length - wrong.length,
    kinds: tallyCases(verdicts).map(({ kind, ...counts }) => ({ kind: kind as AnswerKind, ...counts })),
    misunderstood: wrong.map(({ case: { text }, ...verdict }) => ({ ...verdict, text })),
    at: new Date(),
  };
}
