import type { Context } from '#kernel/graph/context';
import { today } from '#kernel/metrics/metric-engine';
import { mustFind } from '../must-find.ts';
import { enterStage, USUAL_PROBABILITY } from './enter-stage.ts';
import { isEnd, Opportunity, type OpportunityStage } from './opportunity.entity.ts';
import { OpportunityIsClosed } from './opportunity.errors.ts';

/** How an opportunity ends; without a day, today. */
interface End {
  id: string;
  stage: OpportunityStage.WON | OpportunityStage.LOST;
  lossReason?: string;
  on?: string | null;
}

/** Ends an open opportunity, or says that it ended before. */
export function closeOpportunity(
  context: Context,
  { id, stage, lossReason, on }: End,
): Promise<Opportunity | OpportunityIsClosed> {
  return context.write(async (em) => {
    const opportunity = await mustFind(em, Opportunity, id);
    if (isEnd(opportunity.stage)) return new OpportunityIsClosed(opportunity.name, opportunity.stage);
    const closedOn = on ?? today(context.viewer.timeZone);
    em.assign(opportunity, { stage, closedOn, probability: USUAL_PROBABILITY[stage], lossReason: lossReason ?? null });
    return enterStage(em, opportunity, closedOn);
  });
}
