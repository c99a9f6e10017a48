import type { Context } from '#kernel/graph/context';
import type { ApiClientToken } from './api-client.types.ts';

/** The tokens of a client that are good now. */
export function tokensOf(context: Context, clientId: string): Promise<ApiClientToken[]> {
  return context.read<ApiClientToken>({
    text: `select id, scopes, address, created_at as "createdAt", expires_at as "expiresAt" from identity.sessions
            where client_id = $1 and ended_at is null and expires_at > now() order by created_at desc, id limit 20`,
    values: [clientId],
  });
}
