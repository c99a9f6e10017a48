import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Suggestion } from './brief.types.ts';

export async function suggestions(
  _context: Context,
  _catalogue: readonly CatalogueEntry[],
  _first: number,
): Promise<Suggestion[]> {
  return [];
}
