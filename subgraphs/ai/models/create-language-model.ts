import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { newId } from '#kernel/database/new-id';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { checkKey, checkModel, type ModelSettings } from './check-model.ts';
import { checkBaseUrl } from './egress/check-base-url.ts';
import { LanguageModel } from './language-model.entity.ts';
import type { ModelAddressRefused } from './language-model.errors.ts';
import type { CreateLanguageModelInput } from './language-model.types.ts';
import { sealKey } from './model-key.ts';

/** More models than that nobody needs, and routing looks at all of them. */
const MOST = 20;

/** Lets a language model help with answers; it comes last in the order. */
export async function createLanguageModel(
  context: Context,
  { apiKey, baseUrl: address, ...input }: CreateLanguageModelInput,
): Promise<LanguageModel | ModelAddressRefused | ConfirmationRequired> {
  const settings = { requestFields: {}, ...checkModel(input) } as ModelSettings;
  const key = checkKey(apiKey ?? '');
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const baseUrl = checkBaseUrl(address);
  if (typeof baseUrl !== 'string') return baseUrl;
  const { organizationId } = context.viewer;
  return context.write(async (em) => {
    const others = await em.find(LanguageModel, {}, { orderBy: { place: 'desc' } });
    if (others.length >= MOST) throw new Fault('CONFLICT', `There are ${MOST} language models: remove one first.`);
    const id = newId();
    const model = em.create(LanguageModel, {
      ...settings,
      id,
      baseUrl,
      place: (others[0]?.place ?? 0) + 1,
      ...(key && { apiKey: sealKey(key, { organizationId, id, baseUrl }), keySetAt: new Date() }),
    });
    await em.flush();
    const after = { baseUrl, ...settings, hasKey: key !== '' };
    await audit(em, {
      action: 'ai.LanguageModelCreated',
      subject: { type: 'LanguageModel', id, name: model.name },
      after,
    });
    return model;
  });
}
