import { type Day, dayAt, monthsBefore, yearOf } from './calendar.ts';
import { at } from './random.ts';

/** What happened to the company; the turns of its history, laid so that today's figures show their marks. */
export interface Story {
  /** First day of the history. */
  from: Day;
  /** The day on which it is told: its turns lie before it. */
  today: Day;
  /** The last day, on which only a share of the business has been done: today, or a later day that has come since. */
  until: Day;
  share: number;
  /** From then on the largest customer buys no more. */
  keyCustomerLeaves: Day;
  /** Days on which new price lists came out, and the factor of each; the last is the increase that hurt. */
  priceLists: readonly { from: Day; factor: number }[];
  /** Green coffee became dearer. */
  coffeeCostRises: Day;
  /** Too few grinders were ordered for this Christmas, and their maker was late. */
  stockOut: { from: Day; to: Day };
  /** From then on one supplier delivers goods that fail inspection. */
  qualitySlips: Day;
}

const YEARS = 3;

/** The story of a company as it is told on a day, and how it goes on from there until another. */
export function storyOf(today: Day, until: Day = today, share = 1): Story {
  const from = monthsBefore(today, 12 * YEARS);
  const christmas = yearOf(today - 60) - 1;
  return {
    from,
    today,
    until,
    share,
    keyCustomerLeaves: today - 150,
    priceLists: [
      { from, factor: 1 },
      { from: monthsBefore(today, 31), factor: 1.02 },
      { from: monthsBefore(today, 19), factor: 1.045 },
      { from: monthsBefore(today, 7), factor: 1.11 },
    ],
    coffeeCostRises: monthsBefore(today, 10),
    stockOut: { from: dayAt(christmas, 8, 10), to: dayAt(christmas, 11, 10) },
    qualitySlips: monthsBefore(today, 8),
  };
}

/** How far the company has grown by a day, compared with the end of its history. */
export function growthOn({ from, today }: Story, day: Day): number {
  const years = (today - day) / 365;
  const wobble = 0.04 * Math.sin((day - from) / 71);
  return 1.19 ** -years + wobble;
}

/** The value of the last step that had begun by a day; the first one's before that. */
export function stepOn<Step extends { from: Day }>(steps: readonly Step[], day: Day): Step {
  return steps.findLast((step) => step.from <= day) ?? at(steps, 0);
}
