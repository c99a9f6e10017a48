import type { Context } from '#kernel/graph/context';
import type { PortableCase } from './portable-case.ts';

const NEWEST = `select id, text, language, situation, expected from ai.evaluation_cases
  order by created_at desc, id desc limit $1`;

/** The newest evaluation cases of the organization. */
export const readCases = (context: Context, most: number): Promise<PortableCase[]> =>
  context.read<PortableCase>({ text: NEWEST, values: [most], name: 'newest-evaluation-cases' });
