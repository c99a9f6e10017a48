import type { Viewer } from '#kernel/auth/viewer';
import { Role } from '../memberships/role.ts';
import { PermissionNotHeld } from './access.errors.ts';
import type { Rights } from './rights.ts';

/** Who gives or takes: what he is and what he holds himself. */
type Giver = Pick<Viewer, 'role' | 'scopes'>;

/**
 * Why one person may not bring another from one set of rights to another; undefined when he may. He must hold what the other has
 * now and what the other is to have: so nobody raises himself, touches those above him, or makes owners unless he is one.
 */
export function refusalOfChange(giver: Giver, ...rights: readonly Pick<Rights, 'role' | 'scopes'>[]) {
  const missing = notHeld(
    giver,
    rights.flatMap(({ scopes }) => scopes),
  );
  if (missing.length > 0) return new PermissionNotHeld(missing);
  if (giver.role !== Role.OWNER && rights.some(({ role }) => role === Role.OWNER)) {
    return new PermissionNotHeld([], 'Only an owner can make or change an owner.');
  }
  return undefined;
}

/**
 * The same for what gives rights, also to somebody new. Whoever reaches only some rows gives none: nobody's reach is less than
 * everything until somebody says so, and so he would give more than he has.
 */
export function refusalOfGift(
  giver: Giver & Pick<Viewer, 'reach'>,
  ...rights: Parameters<typeof refusalOfChange>[1][]
) {
  return refusalOfReach(giver) ?? refusalOfChange(giver, ...rights);
}

/** Why somebody may give no rights at all, whatever they are; undefined for whoever reaches everything. */
export function refusalOfReach({ reach }: Pick<Viewer, 'reach'>): PermissionNotHeld | undefined {
  if (!reach) return undefined;
  return new PermissionNotHeld([], 'Only somebody who reaches everything himself can give rights to others.');
}

/** The scopes among these that the giver does not hold, each once. */
export function notHeld(giver: Pick<Giver, 'scopes'>, scopes: readonly string[]): string[] {
  return [...new Set(scopes)].filter((scope) => !giver.scopes.includes(scope)).sort();
}
