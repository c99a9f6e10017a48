import type { Context } from '#kernel/graph/context';
import { LanguageModel } from '../language-model.entity.ts';
import { readStandings } from './standing.ts';

/** The language models that are on, in the order in which they are asked; those that rest last, for the time when they rest no more. */
export async function modelsInTurn(context: Context): Promise<LanguageModel[]> {
  const models = await context.write((em) => em.find(LanguageModel, { isOn: true }));
  if (models.length === 0) return [];
  const turns = [...(await readStandings(context, models)).keys()];
  return models.toSorted((a, b) => turns.indexOf(a.id) - turns.indexOf(b.id));
}
