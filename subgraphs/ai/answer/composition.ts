import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Figure } from '../evidence/evidence.ts';
import type { Gathered } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { type Reasoned, reason } from '../reason/reason.ts';
import { namesOf } from '../say/slots.ts';
import { faultOf, provenFigures } from '../say/verify.ts';
import type { Written } from '../say/writer.ts';
import { chartsOf } from '../show/charts.ts';
import type { Language } from '../understand/planner.ts';
import type { Answer, Chart } from './answer.ts';
import { followUps } from './follow-ups.ts';
import { interpretationOf } from './interpretation.ts';

/** An answer as it is put together of what the graph answered to a plan, sentence by sentence; what cannot be proven does not get in. */
export class Composition {
  readonly reasoned: readonly Reasoned[];
  readonly charts: readonly Chart[];
  private readonly names: ReadonlySet<string>;
  private readonly said: Pick<Answer, 'text' | 'insights' | 'recommendations'> = {
    text: [],
    insights: [],
    recommendations: [],
  };

  constructor(
    private readonly plan: AnalysisPlan,
    private readonly gathered: Gathered,
    private readonly catalogue: readonly CatalogueEntry[],
    readonly language: Language,
  ) {
    this.reasoned = reason(plan, gathered, catalogue);
    this.names = namesOf(this.reasoned, language);
    this.charts = chartsOf(this.reasoned, language);
  }

  /** The figures so far that hold. */
  get figures(): Figure[] {
    return [...this.proven().values()];
  }

  /** Takes a sentence in; false when it does not hold. */
  add({ part, because = 0, ...sentence }: Written): boolean {
    if (faultOf(sentence, this.proven(), this.names)) return false;
    if (part === 'TEXT') this.said.text.push(sentence);
    else if (part === 'INSIGHT') this.said.insights.push(sentence);
    else this.said.recommendations.push({ ...sentence, because });
    return true;
  }

  /** All of it. */
  whole(): Answer {
    const { plan, catalogue, language, reasoned } = this;
    const [first] = reasoned;
    return {
      plan,
      interpretation: interpretationOf(plan, catalogue, language),
      ...this.said,
      charts: [...this.charts],
      followUps: first ? followUps(first, language) : [],
      findings: reasoned.flatMap(({ findings }) => findings),
      figures: this.figures,
      evidence: this.gathered.evidence,
    };
  }

  private proven(): Map<string, Figure> {
    return provenFigures(this.reasoned[0]?.book.figures ?? [], this.gathered.evidence);
  }
}
