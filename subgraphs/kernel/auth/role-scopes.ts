import type { Domain } from '#kernel/graph/domain';

/** What access is composed from: of each domain its name, its scopes and whether it can be switched off. */
type AccessOf = Pick<Domain, 'name' | 'scopes' | 'isCore'>;

let scopesByRole: ReadonlyMap<string, readonly string[]> = new Map();
let modules: readonly string[] = [];

/** Tells this process, once at its start, what all domains grant; those that run elsewhere count too. */
export function registerScopes(domains: readonly AccessOf[]): void {
  const granted = domains.flatMap(({ scopes }) =>
    Object.entries(scopes).flatMap(([scope, { roles }]) => roles.map((role) => ({ role, scope }))),
  );
  const byRole = Map.groupBy(granted, ({ role }) => role);
  scopesByRole = new Map([...byRole].map(([role, grants]) => [role, grants.map(({ scope }) => scope).sort()]));
  modules = domains.filter(({ isCore }) => !isCore).map(({ name }) => name);
}

/** The scopes that a system role begins with; none for a role that no domain names. */
export function scopesOf(role: string): readonly string[] {
  return scopesByRole.get(role) ?? [];
}

/** The domains that an organization can switch off. */
export function moduleNames(): readonly string[] {
  return modules;
}
