import type { Context } from '#kernel/graph/context';
import type { PortableCase } from './portable-case.ts';

const NEWEST = `select id, text, language, situation, expected from ai.evaluation_cases
  where accepted_at is not null or not $2 order by created_at desc, id desc limit $1`;

/** The newest evaluation cases of the organization, all of them or the accepted ones. */
export const readCases = (context: Context, most: number, which: 'ALL' | 'ACCEPTED'): Promise<PortableCase[]> =>
  context.read<PortableCase>({ text: NEWEST, values: [most, which === 'ACCEPTED'], name: 'newest-evaluation-cases' });
