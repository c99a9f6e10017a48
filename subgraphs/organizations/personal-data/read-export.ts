import type { Context } from '#kernel/graph/context';

const CONTENT = `select content from organizations.personal_data_requests
  where id::text = $1 and created_by = $2 and expires_at > now()`;

/** What an export found, as the JSON text it is kept as; null for all but the person who asked for it, programs of his too, and after a week. */
export async function readExport(context: Context, requestId: string): Promise<string | null> {
  if (context.viewer.clientId) return null;
  const values = [requestId.toLowerCase(), context.viewer.userId];
  const [found] = await context.read<{ content: string | null }>({ text: CONTENT, values });
  return found?.content ?? null;
}
