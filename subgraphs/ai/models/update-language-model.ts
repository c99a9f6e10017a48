import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { checkKey, checkModel } from './check-model.ts';
import { checkBaseUrl } from './egress/check-base-url.ts';
import { LanguageModel } from './language-model.entity.ts';
import { KeyNeededAnew, type ModelAddressRefused } from './language-model.errors.ts';
import type { UpdateLanguageModelInput } from './language-model.types.ts';
import { sealKey } from './model-key.ts';

type Result = LanguageModel | ModelAddressRefused | KeyNeededAnew | ConfirmationRequired;

/** Changes a language model. Another key or address counts as dangerous: data of the organization goes there. */
export async function updateLanguageModel(
  context: Context,
  { id, apiKey, baseUrl: address, ...input }: UpdateLanguageModelInput,
): Promise<Result> {
  const settings = checkModel(input);
  const key = apiKey == null ? undefined : checkKey(apiKey);
  const checked = address == null ? undefined : checkBaseUrl(address);
  if (checked && typeof checked !== 'string') return checked;
  return context.write(async (em): Promise<Result> => {
    const model = await em.findOne(LanguageModel, { id });
    if (!model) throw notFound('language model', id);
    const baseUrl = checked ?? model.baseUrl;
    const leadsElsewhere = baseUrl !== model.baseUrl;
    if ((leadsElsewhere || key !== undefined) && needsConfirmation(context.viewer)) return new ConfirmationRequired();
    if (model.apiKey && key === undefined && new URL(baseUrl).origin !== new URL(model.baseUrl).origin)
      return new KeyNeededAnew();
    const before = pick(model, settings, leadsElsewhere);
    em.assign(model, { ...settings, baseUrl });
    if (key !== undefined)
      em.assign(model, key ? { apiKey: sealKey(key, model), keySetAt: new Date() } : { apiKey: null, keySetAt: null });
    await em.flush();
    const after = {
      ...pick(model, settings, leadsElsewhere),
      ...(key !== undefined && { key: key ? 'SET' : 'REMOVED' }),
    };
    await audit(em, {
      action: 'ai.LanguageModelUpdated',
      subject: { type: 'LanguageModel', id, name: model.name },
      before,
      after,
    });
    return model;
  });
}

/** The values of what is changed, without the key. */
function pick(model: LanguageModel, changes: object, withAddress: boolean): Record<string, unknown> {
  const names = [...Object.keys(changes), ...(withAddress ? ['baseUrl'] : [])];
  return Object.fromEntries(names.map((name) => [name, model[name as keyof LanguageModel]]));
}
