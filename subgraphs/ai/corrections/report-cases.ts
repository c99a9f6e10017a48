import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { sayRefusal, suggestionsOf } from '../say/say-refusal.ts';
import { analyst } from '../understand/analyst/analyst.ts';
import { type CaseVerdict, evaluateCases, tallyCases } from './evaluate-cases.ts';
import type { EvaluationReport, MisunderstoodCase } from './evaluation.types.ts';
import type { AnswerKind } from './plan-enums.ts';
import { viewPlan } from './plan-view.ts';
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
    misunderstood: wrong.map((verdict) => mistakeOf(verdict, catalogue)),
    at: new Date(),
  };
}

function mistakeOf(
  { id, case: one, understood }: CaseVerdict,
  catalogue: readonly CatalogueEntry[],
): MisunderstoodCase {
  const { text, language } = one;
  const expected = viewPlan(one.expected, catalogue, language);
  if ('plan' in understood)
    return { id, text, expected, understood: viewPlan(understood.plan, catalogue, language), refusal: null };
  const { refusal } = understood;
  const why = { kind: refusal.kind, message: sayRefusal(refusal, language), suggestions: suggestionsOf(refusal) };
  return { id, text, expected, understood: null, refusal: why };
}
