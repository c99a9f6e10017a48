import { audit } from '#kernel/audit/audit';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { LanguageModel } from './language-model.entity.ts';
import { LanguageModelsOrdered, type OrderLanguageModelsInput } from './language-model.types.ts';

/** Gives the language models another order; each has to be named once. */
export function orderLanguageModels(
  context: Context,
  { ids }: OrderLanguageModelsInput,
): Promise<LanguageModelsOrdered> {
  return context.write(async (em) => {
    const all = await em.find(LanguageModel, {}, { orderBy: { place: 'asc' } });
    const models = ids.flatMap((id) => all.find((model) => model.id === id) ?? []);
    if (new Set(ids).size !== all.length || models.length !== all.length)
      throw invalid([{ path: ['input', 'ids'], message: 'Name each language model once.' }]);
    const before = { order: all.map(({ name }) => name) };
    for (const [index, model] of models.entries()) em.assign(model, { place: index + 1 });
    await em.flush();
    await audit(em, { action: 'ai.LanguageModelsOrdered', before, after: { order: models.map(({ name }) => name) } });
    return Object.assign(new LanguageModelsOrdered(), { models });
  });
}
