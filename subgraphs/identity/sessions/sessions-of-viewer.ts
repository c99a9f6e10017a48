import type { Context } from '#kernel/graph/context';
import type { ViewerSession } from './viewer-session.types.ts';

const SESSIONS = `select s.id, s.user_agent as "userAgent", s.address, s.created_at as "createdAt", s.last_used_at as "lastUsedAt",
    s.expires_at as "expiresAt", s.proofs, o.name as "organizationName"
  from identity.sessions_of_viewer() s left join identity.organizations_of_viewer() o on o.organization_id = s.organization_id
  order by s.last_used_at desc, s.id limit 100`;

/** The viewer's living sessions in all his organizations, the hundred that were used last; a program does not see those of its owner. */
export async function sessionsOfViewer(context: Context): Promise<ViewerSession[]> {
  return context.viewer.clientId ? [] : context.read<ViewerSession>({ text: SESSIONS });
}
