import * as z from 'zod';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { ModelFunction } from '../../models/ask-model.ts';
import { AnalysisPlan } from '../../plan/analysis-plan.ts';
import { DAY_NAMES } from './named-days.ts';

const LONGEST_WORDS = 120;
const MOST_MEMBERS = 10;
const words = z.string().trim().min(1).max(LONGEST_WORDS);
const day = z.iso.date();
/** That of the question; answers in other languages there are none. */
const language = z.enum(['en', 'de', 'vi', 'OTHER']).optional();

/** Days by name or from a first to a last one, in this order. */
const periodOf = (names: readonly [string, ...string[]]) =>
  z
    .strictObject({ name: z.enum(names).optional(), from: day.optional(), to: day.optional() })
    .refine(({ name, from, to }) => (name ? !from && !to : !!from && !!to && from <= to));

/** What a model may say, to the last word: only metrics that the asker may read, and only their dimensions. */
export function argumentsFor(readable: readonly CatalogueEntry[]) {
  const metric = z.enum(readable.map(({ key }) => key));
  const dimension = z.enum([...new Set(readable.flatMap(({ dimensions }) => dimensions.map(({ key }) => key)))]);
  const { kind, rank, grain, horizon, chart } = AnalysisPlan.shape;
  const plan = z.strictObject({
    language,
    kind,
    metrics: z.array(metric).min(1).max(4),
    period: periodOf(DAY_NAMES).optional(),
    against: periodOf([...DAY_NAMES, 'BEFORE', 'YEAR_BEFORE']).optional(),
    by: dimension.optional(),
    members: z
      .array(z.strictObject({ by: dimension.optional(), said: words, name: words }))
      .max(MOST_MEMBERS)
      .default([]),
    rank,
    grain,
    horizon,
    chart,
    unsaid: z.array(words).max(MOST_MEMBERS).default([]),
  });
  const refuse = z.strictObject({
    language,
    kind: z.enum(['NO_SUCH_METRIC', 'NO_SUCH_MEMBER', 'AMBIGUOUS', 'NOT_BUSINESS']),
    said: words.optional(),
    metrics: z.array(metric).max(5).default([]),
  });
  return { plan, refuse };
}

type Arguments = ReturnType<typeof argumentsFor>;
export type PlanCall = z.infer<Arguments['plan']>;
export type RefuseCall = z.infer<Arguments['refuse']>;

/** The functions as a model is told of them. */
export function functionsOf({ plan, refuse }: Arguments): ModelFunction[] {
  return [
    { name: 'plan', description: 'Answers the question by these figures.', parameters: schemaOf(plan) },
    { name: 'refuse', description: 'Says why there is no answer.', parameters: schemaOf(refuse) },
  ];
}

/** JSON schema as endpoints take it: what has a default is wanted all the same, and no dialect is named. */
function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...parameters } = z.toJSONSchema(schema, {
    io: 'output',
    override: ({ jsonSchema }) => {
      delete jsonSchema.pattern;
      delete jsonSchema.default;
    },
  });
  return parameters;
}
