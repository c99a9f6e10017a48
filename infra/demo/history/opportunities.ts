import { type Day, isBusinessDay } from './calendar.ts';
import type { Customer } from './customers.ts';
import type { Cents } from './money.ts';
import { at, Random } from './random.ts';
import { growthOn, type Story } from './story.ts';

/** A stretch of days in one stage. */
export interface Stay {
  stage: string;
  from: Day;
  /** First day no longer in the stage; absent while it lasts. */
  until?: Day;
  amount: Cents;
  /** In percent. */
  probability: number;
}

export interface Opportunity {
  key: string;
  name: string;
  customer: Customer;
  lead?: string;
  opened: Day;
  expected: Day;
  closed?: Day;
  lossReason?: string;
  stays: readonly Stay[];
}

interface Step {
  stage: string;
  probability: number;
  days: readonly [number, number];
  lost: number;
}

/** The stages before the end: how likely they are to be won, how long they last, how many are lost at their end. */
const STEPS: readonly Step[] = [
  { stage: 'PROSPECTING', probability: 10, days: [3, 14], lost: 0.2 },
  { stage: 'QUALIFICATION', probability: 25, days: [5, 21], lost: 0.23 },
  { stage: 'PROPOSAL', probability: 50, days: [7, 28], lost: 0.22 },
  { stage: 'NEGOTIATION', probability: 75, days: [4, 21], lost: 0.17 },
];
const TOPICS = [
  'Machine renewal',
  'New site opening',
  'Annual coffee supply',
  'Grinder upgrade',
  'Barista training and kit',
  'Autumn range',
  'Service contract',
  'Water filtration',
];
const REASONS = ['Price', 'Chose a competitor', 'No budget this year', 'No decision', 'Lead time'];
const A_BUSINESS_DAY = 1.9;
const MORE_LOST_AFTER_INCREASE = 0.07;
const FIRST_KEY = 5_001;

/** Every sale that came or may come, in the order in which they were found. */
export function opportunitiesOf(
  story: Story,
  seed: string,
  customers: readonly Customer[],
  scale: number,
): Opportunity[] {
  const companies = customers.filter(({ segment }) => segment.kind === 'COMPANY');
  const opportunities: Opportunity[] = [];
  for (let day = story.from; day <= story.until; day += 1) {
    const random = new Random(`${seed}/opportunities/${day}`);
    const present = companies.filter(({ joined, left }) => joined <= day + 45 && left > day - 10);
    const count = isBusinessDay(day) ? random.poisson(A_BUSINESS_DAY * growthOn(story, day) * scale) : 0;
    for (let place = 0; place < count && present.length > 0; place += 1) {
      const key = `OP-${FIRST_KEY + opportunities.length}`;
      opportunities.push(opportunityOf(story, seed, { key, day, customer: random.pick(present) }));
    }
  }
  return opportunities;
}

interface Opening {
  key: string;
  day: Day;
  customer: Customer;
}

/** Each has chance of its own: one that goes on changes no other. */
function opportunityOf(story: Story, seed: string, { key, day, customer }: Opening): Opportunity {
  const random = new Random(`${seed}/${key}`);
  const name = `${random.pick(TOPICS)}, ${customer.name}`;
  const expected = day + random.int(35, 80);
  const stays = staysOf(story, random, customer, day);
  const { stage, from } = at(stays, stays.length - 1);
  return {
    key,
    name,
    customer,
    opened: day,
    expected,
    ...((stage === 'LOST' || stage === 'WON') && { closed: from }),
    ...(stage === 'LOST' && { lossReason: lossReasonOn(story, random, from) }),
    stays,
  };
}

/** Goes from stage to stage until it is won, lost, or today. */
function staysOf(story: Story, random: Random, customer: Customer, opened: Day): Stay[] {
  const stays: Stay[] = [];
  let amount = firstAmount(random, customer);
  let from = opened;
  for (const { stage, probability, days, lost } of STEPS) {
    const until = from + random.int(...days);
    const stay = { stage, from, amount, probability: probability + random.pick([0, 0, 0, -5, 5]) };
    if (until > story.until) return [...stays, stay];
    stays.push({ ...stay, until });
    if (random.chance(lostBy(story, customer, until, lost)))
      return [...stays, { stage: 'LOST', from: until, amount, probability: 0 }];
    amount = round(amount * random.between(0.85, 1.2));
    from = until;
  }
  return [...stays, { stage: 'WON', from, amount, probability: 100 }];
}

const priceIncrease = ({ priceLists }: Story): Day => at(priceLists, priceLists.length - 1).from;

function lostBy(story: Story, { left }: Customer, day: Day, usual: number): number {
  if (day >= left) return 1;
  return usual + (day >= priceIncrease(story) ? MORE_LOST_AFTER_INCREASE : 0);
}

function lossReasonOn(story: Story, random: Random, day: Day): string {
  return random.chance(day >= priceIncrease(story) ? 0.4 : 0.1) ? 'Price' : random.pick(REASONS);
}

function firstAmount(random: Random, { segment, weight }: Customer): Cents {
  return round(random.around(24 * segment.lineValue * Math.sqrt(Math.max(1, weight)), 0.7));
}

/** To whole hundreds of dollars: nobody knows better beforehand. */
const round = (amount: number): Cents => Math.max(1, Math.round(amount / 10_000)) * 10_000;
