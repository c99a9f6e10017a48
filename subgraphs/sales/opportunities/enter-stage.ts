import type { EntityManager } from '#kernel/database/entity-manager';
import { invalid } from '#kernel/errors/fault';
import { Opportunity, OpportunityStage } from './opportunity.entity.ts';
import { OpportunityStageEntry } from './opportunity-stage-entry.entity.ts';

/** How likely an opportunity in a stage is to be won, unless somebody knows better. */
export const USUAL_PROBABILITY: Readonly<Record<OpportunityStage, string>> = {
  PROSPECTING: '0.1',
  QUALIFICATION: '0.25',
  PROPOSAL: '0.5',
  NEGOTIATION: '0.75',
  WON: '1',
  LOST: '0',
};

/** Notes that from a day on the opportunity is in the stage that it has now, worth what it is worth now. */
export async function enterStage(em: EntityManager, opportunity: Opportunity, on: string): Promise<Opportunity> {
  const { id, stage, amount, probability, customerId, salesPersonId, territoryId } = opportunity;
  const present = await em.findOne(OpportunityStageEntry, { opportunityId: id, leftOn: null });
  if (present && present.enteredOn > on) {
    throw invalid([
      {
        path: ['input', 'on'],
        message: `It entered its present stage on ${present.enteredOn}; give that day or a later one.`,
      },
    ]);
  }
  if (present) present.leftOn = on;
  em.create(OpportunityStageEntry, {
    opportunityId: id,
    stage,
    enteredOn: on,
    amount,
    probability,
    customerId,
    salesPersonId: salesPersonId ?? null,
    territoryId: territoryId ?? null,
  });
  await em.flush();
  return em.refreshOrFail(opportunity);
}

/** Throws VALIDATION_FAILED unless amount and probability can be true. */
export function checkWorth({ amount, probability }: { amount?: string | null; probability?: string | null }): void {
  if (Number(amount ?? 0) < 0) throw invalid([{ path: ['input', 'amount'], message: 'An amount cannot be negative.' }]);
  const chance = Number(probability ?? 0);
  if (chance < 0 || chance > 1) {
    throw invalid([{ path: ['input', 'probability'], message: 'A probability lies between 0 and 1; 0.15 is 15 %.' }]);
  }
}
