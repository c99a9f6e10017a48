import { audit } from '#kernel/audit/audit';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { LanguageModel } from './language-model.entity.ts';
import { LanguageModelRemoved } from './language-model.types.ts';

/** Removes a language model and its key for good; figures about its requests stay. */
export function removeLanguageModel(context: Context, id: string): Promise<LanguageModelRemoved> {
  return context.write(async (em) => {
    const model = await em.findOne(LanguageModel, { id });
    if (!model) throw notFound('language model', id);
    const { name, baseUrl } = model;
    await em.remove(model).flush();
    await audit(em, {
      action: 'ai.LanguageModelRemoved',
      subject: { type: 'LanguageModel', id, name },
      before: { baseUrl, model: model.model },
    });
    return Object.assign(new LanguageModelRemoved(), { id });
  });
}
