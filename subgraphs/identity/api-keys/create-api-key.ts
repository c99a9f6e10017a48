import { audit } from '#kernel/audit/audit';
import { hashOfSecret, newProgramSecret } from '#kernel/auth/program-secret';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { notHeld } from '../access/may-give.ts';
import { tellByMail } from '../sessions/tell-by-mail.ts';
import { ApiKey } from './api-key.entity.ts';
import { TooManyApiKeys } from './api-key.errors.ts';
import { ApiKeyIssued, type CreateApiKeyInput } from './api-key.types.ts';
import { checkProgram } from './check-program.ts';
import { checkedScopes } from './programs-may.ts';

type Result = ApiKeyIssued | PermissionNotHeld | TooManyApiKeys | ConfirmationRequired;

const MOST = 20;
const HINT = 'aems_live_'.length + 4;

/** Makes a key for a program of the viewer's, with some of what he may; its secret is in the answer and nowhere else. */
export async function createApiKey(context: Context, input: CreateApiKeyInput): Promise<Result> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  checkProgram(input);
  const scopes = checkedScopes(input.scopes);
  const missing = notHeld(viewer, scopes);
  if (missing.length > 0) return new PermissionNotHeld(missing);
  const { userId } = viewer;
  return context.write(async (em) => {
    await em.execute('select from identity.users where id = ? for update', [userId]);
    if ((await em.count(ApiKey, { userId, revokedAt: null, expiresAt: { $gt: new Date() } })) >= MOST) {
      return new TooManyApiKeys(MOST);
    }
    const { secret, ...kept } = newSecret();
    const name = input.name.trim();
    const expiresAt = new Date(input.expiresAt);
    const apiKey = em.create(ApiKey, { userId, name, scopes, expiresAt, ...kept });
    await em.flush();
    await tellByMail(context, em, userId, 'API_KEY_CREATED');
    const after = { scopes, expiresAt };
    await audit(em, { action: 'identity.ApiKeyCreated', subject: { type: 'ApiKey', id: apiKey.id, name }, after });
    return Object.assign(new ApiKeyIssued(), { apiKey, secret });
  });
}

/** A new secret, and what is kept of it. */
export function newSecret(): { secret: string; hash: string; hint: string } {
  const secret = newProgramSecret('live');
  return { secret, hash: hashOfSecret(secret), hint: secret.slice(0, HINT) };
}
