import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { BriefState, type MorningBrief } from './brief.types.ts';

export async function morningBrief(_context: Context, _catalogue: readonly CatalogueEntry[]): Promise<MorningBrief> {
  return { state: BriefState.PREPARING, findings: [], message: null, at: null };
}
