import type { Viewer } from '#kernel/auth/viewer';
import { Role } from '../memberships/role.ts';
import { PermissionNotHeld } from './access.errors.ts';
import type { Rights } from './rights.ts';

/**
 * Why the viewer may not bring somebody from one set of rights to another; undefined when he may. He must hold what the other has
 * now and what the other is to have: so nobody raises himself, touches those above him, or makes owners unless he is one.
 */
export function refusalOfChange(viewer: Viewer, ...rights: readonly Pick<Rights, 'role' | 'scopes'>[]) {
  const missing = notHeld(
    viewer,
    rights.flatMap(({ scopes }) => scopes),
  );
  if (missing.length > 0) return new PermissionNotHeld(missing);
  if (viewer.role !== Role.OWNER && rights.some(({ role }) => role === Role.OWNER)) {
    return new PermissionNotHeld([], 'Only an owner can make or change an owner.');
  }
  return undefined;
}

/** The scopes among these that the viewer does not hold, each once. */
export function notHeld(viewer: Viewer, scopes: readonly string[]): string[] {
  return [...new Set(scopes)].filter((scope) => !viewer.scopes.includes(scope)).sort();
}
