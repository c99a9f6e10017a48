import * as z from 'zod/mini';

// Compiling checks at run time needs `unsafe-eval`, which the page does not have.
z.config({ jitless: true });

const field = z.string().check(z.minLength(1));

/**
 * A chart as data: names and roles only, no colours, format strings or HTML. The dashboard, reports and answers
 * to questions use the same one, so whatever arrives from elsewhere is checked with this first.
 */
export const ChartSpec = z.strictObject({
  version: z.literal(1),
  /** `table` is for what no picture shows better: rows of one kind, each with words of its own. */
  kind: z.enum(['line', 'waterfall', 'bar', 'table']),
  /** `span` takes its days from the fields `from` and `to` of each row, `category` its name from the field. */
  x: z.strictObject({ field, label: z.string(), type: z.enum(['span', 'category']) }),
  /** What a table and a file say of each row besides. */
  more: z.optional(z.array(z.strictObject({ field, label: z.string(), type: z.enum(['text', 'day']) }))),
  y: z.strictObject({
    unit: z.enum(['MONEY', 'COUNT', 'RATE', 'RATIO', 'DAYS']),
    currency: z.optional(z.nullable(z.string())),
    better: z.enum(['UP', 'DOWN', 'NONE']),
    /** Whether the axis must begin at zero. */
    zero: z.boolean(),
  }),
  series: z.array(
    z.strictObject({
      field,
      label: z.string(),
      role: z.enum(['actual', 'comparison', 'plan', 'forecast', 'change', 'trouble']),
    }),
  ),
  data: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).check(z.maxLength(500)),
  /** What the figures come from, and how far they go. */
  source: z.optional(z.string()),
});

export type ChartSpec = z.infer<typeof ChartSpec>;
export type ChartRow = ChartSpec['data'][number];
export type SeriesRole = ChartSpec['series'][number]['role'];

/** How each role is drawn, wherever it is drawn. */
export const INK: Record<SeriesRole, { stroke: string; width: number; dash?: string }> = {
  actual: { stroke: 'var(--c1)', width: 2 },
  comparison: { stroke: 'var(--past)', width: 1.5 },
  plan: { stroke: 'var(--fg)', width: 1.5, dash: '5 4' },
  forecast: { stroke: 'var(--c1)', width: 1.5, dash: '2 3' },
  change: { stroke: 'var(--c1)', width: 2 },
  trouble: { stroke: 'var(--neg-fill)', width: 1.5 },
};
