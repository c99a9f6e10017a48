import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** Days from and to, both included, with the words that name them for a reader: "Q1 2026", "since March 2013". */
export const PlanPeriod = z.strictObject({ from: day, to: day, said: z.string().max(80) });

/** Members of a dimension to keep. */
export const PlanFilter = z.strictObject({
  by: z.string(),
  members: z
    .array(z.strictObject({ key: z.string(), label: z.string() }))
    .min(1)
    .max(20),
});

/** What is wanted of the figures. */
export const PlanKind = z.enum([
  'VALUE',
  'COMPARISON',
  'TREND',
  'BREAKDOWN',
  'RANKING',
  'SHARE',
  'DRIVERS',
  'FORECAST',
  'ROWS',
]);

/**
 * What a question means, as data: nothing but metrics of the catalogue, their dimensions, members and days. Whoever plans, by rules or
 * by a language model, can say no more than this; the rest of the way is code. A follow-up question changes the plan before.
 */
export const AnalysisPlan = z.strictObject({
  kind: PlanKind,
  /** Keys of the catalogue, the one asked for first. */
  metrics: z.array(z.string()).min(1).max(4),
  period: PlanPeriod,
  /** The days that it is held against: of COMPARISON and DRIVERS always, of others when asked. */
  against: PlanPeriod.optional(),
  /** Key of the dimension that takes the figure apart: of BREAKDOWN, RANKING and SHARE always; DRIVERS then has no other. */
  by: z.string().optional(),
  filters: z.array(PlanFilter).max(5).default([]),
  /** The member of `by` whose part of the whole is asked for: of SHARE, when one is named. */
  focus: z.strictObject({ key: z.string(), label: z.string() }).optional(),
  /** How many members from which end: of RANKING. */
  rank: z.strictObject({ from: z.enum(['TOP', 'BOTTOM']), count: z.int().min(1).max(50) }).optional(),
  /** Length of the steps: of TREND and FORECAST. */
  grain: z.enum(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']).optional(),
  /** How many steps ahead: of FORECAST. */
  horizon: z.int().min(1).max(24).optional(),
  /** The picture that the person asked for; otherwise chosen by what is shown. */
  chart: z.enum(['LINE', 'BAR', 'WATERFALL', 'TABLE']).optional(),
});

export type AnalysisPlan = z.infer<typeof AnalysisPlan>;
export type PlanKind = z.infer<typeof PlanKind>;
export type PlanPeriod = z.infer<typeof PlanPeriod>;
export type PlanFilter = z.infer<typeof PlanFilter>;
