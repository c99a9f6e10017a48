import { Fault } from '#kernel/errors/fault';

/**
 * The rows of the organization that a viewer reaches, where that is not all of them: rows of these persons, and rows in these
 * territories. PostgreSQL enforces it, in reading and writing, on every table that a domain gave to `kernel.limit_reach`.
 */
export interface Reach {
  userIds: readonly string[] | null;
  territoryIds: readonly string[] | null;
}

/** A reach as settings of a transaction; empty for a viewer who reaches everything, and for jobs. */
export function reachSettings(reach: Reach | undefined): Record<string, string> {
  return { 'app.reach_users': asArray(reach?.userIds), 'app.reach_territories': asArray(reach?.territoryIds) };
}

/** An empty list is `{}`, which reaches nothing; no list is the empty text, which asks nothing. */
const asArray = (ids: readonly string[] | null | undefined): string => (ids ? `{${ids.join(',')}}` : '');

/** Throws FORBIDDEN unless the viewer reaches everything: for what touches rows of everybody, as an import does. */
export function mustReachAll({ reach }: { reach?: Reach }): void {
  if (reach) throw new Fault('FORBIDDEN', 'This concerns rows of everybody, and you do not reach all of them.');
}
