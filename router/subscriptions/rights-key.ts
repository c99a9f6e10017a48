import type { Viewer } from '#kernel/auth/viewer';

const keys = new WeakMap<Viewer, string>();

/** Equal for viewers to whom every answer about their organization looks the same; whoever reaches other rows is another. */
export function rightsKey(viewer: Viewer): string {
  const known = keys.get(viewer);
  if (known) return known;
  const { userId: _user, sessionId: _session, confirmedAt: _confirmed, scopes, modules, ...rest } = viewer;
  const key = JSON.stringify([rest, [...scopes].sort(), [...modules].sort()]);
  keys.set(viewer, key);
  return key;
}
