import * as z from 'zod';
import { AnalysisPlan } from '../plan/analysis-plan.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** An evaluation case that is complete in itself: who asked is not in it, and no database is needed to hold a planner against it. */
export const PortableCase = z.object({
  id: z.string(),
  text: z.string().min(1).max(2_000),
  language: z.enum(['en', 'de', 'vi']),
  situation: z.object({
    locale: z.string(),
    calendar: z.object({
      anchor: day,
      first: day,
      fiscalYearStart: z.int().min(1).max(12),
      endsOn: z.record(z.string(), day).exactOptional(),
    }),
    previous: AnalysisPlan.optional(),
    members: z.array(z.object({ by: z.string(), key: z.string(), label: z.string(), likeness: z.number() })),
  }),
  expected: AnalysisPlan,
});

/** What `exportEvaluationCases` hands out and `npm run evaluate -- --cases` reads. */
export const CaseFile = z.object({ version: z.literal(1), cases: z.array(PortableCase) });

export type PortableCase = z.infer<typeof PortableCase>;
export type CaseFile = z.infer<typeof CaseFile>;
