import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Gathered } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { reason } from '../reason/reason.ts';
import { namesOf } from '../say/slots.ts';
import { faultOf, provenFigures } from '../say/verify.ts';
import { write } from '../say/write.ts';
import { chartsOf } from '../show/charts.ts';
import type { Language } from '../understand/planner.ts';
import type { Answer, Sentence } from './answer.ts';
import { followUps } from './follow-ups.ts';
import { interpretationOf } from './interpretation.ts';

/** Makes the whole answer of what the graph answered to a plan; whatever cannot be proven from that is left out. */
export function compose(
  plan: AnalysisPlan,
  gathered: Gathered,
  catalogue: readonly CatalogueEntry[],
  language: Language,
): Answer {
  const reasoned = reason(plan, gathered, catalogue);
  const draft = write(reasoned, language);
  const figures = reasoned[0]?.book.figures ?? [];
  const proven = provenFigures(figures, gathered.evidence);
  const names = namesOf(reasoned, language);
  const holds = (sentence: Sentence) => faultOf(sentence, proven, names) === undefined;
  const [first] = reasoned;
  return {
    plan,
    interpretation: interpretationOf(plan, catalogue, language),
    text: draft.text.filter(holds),
    insights: draft.insights.filter(holds),
    recommendations: draft.recommendations.filter(holds),
    charts: chartsOf(reasoned, language),
    followUps: first ? followUps(first, language) : [],
    findings: draft.findings,
    figures: [...proven.values()],
    evidence: gathered.evidence,
  };
}
