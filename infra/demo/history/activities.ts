import type { Day } from './calendar.ts';
import type { Customer, Seller } from './customers.ts';
import type { Opportunity, Stay } from './opportunities.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export interface Activity {
  key: string;
  kind: 'CALL' | 'EMAIL' | 'MEETING' | 'NOTE' | 'TASK';
  day: Day;
  subject: string;
  customer: Customer;
  opportunity: string;
  seller: Seller;
  isDone: boolean;
}

type Sketch = readonly [Activity['kind'], string];

/** What is done in each stage. */
const SKETCHES: Record<string, readonly Sketch[]> = {
  PROSPECTING: [
    ['CALL', 'First call'],
    ['EMAIL', 'Sent the catalogue'],
    ['CALL', 'Asked who decides'],
  ],
  QUALIFICATION: [
    ['MEETING', 'Visit on site'],
    ['CALL', 'Talked about the budget'],
    ['NOTE', 'Counted cups a day'],
  ],
  PROPOSAL: [
    ['EMAIL', 'Sent the offer'],
    ['MEETING', 'Tasting in the showroom'],
    ['CALL', 'Went through the offer'],
  ],
  NEGOTIATION: [
    ['CALL', 'Talked about terms'],
    ['MEETING', 'Met the owner'],
    ['EMAIL', 'Sent the contract'],
  ],
  WON: [['NOTE', 'Signed']],
  LOST: [['NOTE', 'Asked why we lost']],
};
const PLANNED: readonly Sketch[] = [
  ['CALL', 'Ask for a decision'],
  ['TASK', 'Prepare the offer'],
  ['MEETING', 'Visit on site'],
  ['TASK', 'Send samples'],
];

/** What was and is to be done about the opportunities. */
export function activitiesOf({ until: today }: Story, seed: string, opportunities: readonly Opportunity[]): Activity[] {
  return opportunities.flatMap((opportunity) => {
    const random = new Random(`${seed}/activities/${opportunity.key}`);
    const done = opportunity.stays.flatMap((stay) => doneIn(random, stay, today));
    const planned = opportunity.closed === undefined ? [plan(random, today)] : [];
    return [...done, ...planned].map((activity, place) => ({
      ...activity,
      key: `${opportunity.key}/${place + 1}`,
      customer: opportunity.customer,
      opportunity: opportunity.key,
      seller: opportunity.customer.seller as Seller,
    }));
  });
}

type Draft = Pick<Activity, 'kind' | 'day' | 'subject' | 'isDone'>;

function doneIn(random: Random, { stage, from, until = from }: Stay, today: Day): Draft[] {
  return (SKETCHES[stage] ?? [])
    .filter(() => random.chance(0.6))
    .map(([kind, subject]) => ({ kind, subject, day: Math.min(random.int(from, until), today), isDone: true }));
}

function plan(random: Random, today: Day): Draft {
  const [kind, subject] = random.pick(PLANNED);
  return { kind, subject, day: today + random.int(-3, 12), isDone: false };
}
