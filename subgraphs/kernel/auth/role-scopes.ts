import type { Domain } from '#kernel/graph/domain';

/** What access is composed from: of each domain its name, its scopes and whether it can be switched off. */
type AccessOf = Pick<Domain, 'name' | 'title' | 'description' | 'scopes' | 'isCore'>;

/** A part of the product as people are told of it. */
export interface KnownDomain {
  name: string;
  title: string;
  description: string;
  /** Whether no organization can switch it off. */
  isCore: boolean;
}

/** A scope as the catalogue lists it. */
export interface CatalogueEntry {
  /** `domain:thing.verb`. */
  scope: string;
  domain: string;
  description: string;
  /** System roles that bring it. */
  roles: readonly string[];
}

let catalogue: ReadonlyMap<string, CatalogueEntry> = new Map();
let scopesByRole: ReadonlyMap<string, readonly string[]> = new Map();
let known: readonly KnownDomain[] = [];

/** Tells this process, once at its start, what all domains grant; those that run elsewhere count too. */
export function registerScopes(domains: readonly AccessOf[]): void {
  const entries = domains.flatMap(({ name: domain, scopes }) =>
    Object.entries(scopes).map(([scope, about]) => ({ scope, domain, ...about })),
  );
  catalogue = new Map(entries.map((entry) => [entry.scope, entry]));
  const granted = entries.flatMap(({ scope, roles }) => roles.map((role) => ({ role, scope })));
  const byRole = Map.groupBy(granted, ({ role }) => role);
  scopesByRole = new Map([...byRole].map(([role, grants]) => [role, grants.map(({ scope }) => scope).sort()]));
  known = domains.map(({ name, title = name, description = '', isCore = false }) => ({
    name,
    title,
    description,
    isCore,
  }));
}

/** The scopes that a system role begins with; none for a role that no domain names. */
export function scopesOf(role: string): readonly string[] {
  return scopesByRole.get(role) ?? [];
}

/** The scopes of a system role together with further permissions, each once, in order; what no domain names does not count. */
export function scopesWith(role: string, permissions: readonly string[]): readonly string[] {
  if (permissions.length === 0) return scopesOf(role);
  return [...new Set([...scopesOf(role), ...permissions.filter((scope) => catalogue.has(scope))])].sort();
}

/** Every scope that there is, in the order of the domains. */
export function scopeCatalogue(): readonly CatalogueEntry[] {
  return [...catalogue.values()];
}

/** Whether some domain names the scope. */
export function isScope(scope: string): boolean {
  return catalogue.has(scope);
}

/** The domains that an organization can switch off. */
export function moduleNames(): readonly string[] {
  return known.filter(({ isCore }) => !isCore).map(({ name }) => name);
}

/** All domains of the product, also those of other processes. */
export function knownDomains(): readonly KnownDomain[] {
  return known;
}
