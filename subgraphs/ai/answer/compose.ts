import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Gathered } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { writtenByRules } from '../say/writer.ts';
import type { Language } from '../understand/planner.ts';
import type { Answer } from './answer.ts';
import { Composition } from './composition.ts';

/** Makes the whole answer of what the graph answered to a plan, by rules; whatever cannot be proven from that is left out. */
export function compose(
  plan: AnalysisPlan,
  gathered: Gathered,
  catalogue: readonly CatalogueEntry[],
  language: Language,
): Answer {
  const composition = new Composition(plan, gathered, catalogue, language);
  for (const written of writtenByRules(composition)) composition.add(written);
  return composition.whole();
}
