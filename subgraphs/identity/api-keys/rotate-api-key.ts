import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { ApiKey } from './api-key.entity.ts';
import { ApiKeyIssued } from './api-key.types.ts';
import { newSecret } from './create-api-key.ts';

/** Gives a key of the viewer's another secret; the old one opens nothing from that moment on. */
export async function rotateApiKey(context: Context, id: string): Promise<ApiKeyIssued | ConfirmationRequired> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const apiKey = await em.findOne(ApiKey, { id, userId: viewer.userId, revokedAt: null });
    if (!apiKey) throw notFound('API key', id);
    const { secret, ...kept } = newSecret();
    em.assign(apiKey, { ...kept, rotatedAt: new Date() });
    await em.flush();
    await audit(em, { action: 'identity.ApiKeyRotated', subject: { type: 'ApiKey', id, name: apiKey.name } });
    return Object.assign(new ApiKeyIssued(), { apiKey, secret });
  });
}
