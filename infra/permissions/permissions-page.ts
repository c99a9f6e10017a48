import type { Domain } from '#kernel/graph/domain';
import { type Asker, type BuiltDomain, mayRun, neededFor, type Permission, permissionsOf } from './permission-table.ts';

const INTRODUCTION = `# Who may do what

Emitted by \`npm run schema\` from each domain's \`policy.ts\` and from the \`@access\` of the schema; a test calls every query and mutation as
each of these roles and compares. ● may, · may not. *Nobody* is not signed in; who is *setting up* has a session but no second factor yet,
though he must have one. An organization's own roles add permissions to these; API clients and keys hold those that they were given.`;

/** The page \`docs/permissions.md\`: what each role holds, and which operations that opens. */
export function permissionsPage(built: readonly BuiltDomain[]): string {
  const roles = rolesOf(built.map(({ domain }) => domain));
  const askers: [string, Asker][] = [['nobody', 'nobody'], ['setting up', 'setting up'], ...roles];
  const permissions = Map.groupBy(permissionsOf(built), ({ domain }) => domain);
  const sections = built.flatMap(({ domain }) => [
    `## ${domain.name}`,
    scopesTable(domain, roles),
    operationsTable(permissions.get(domain.name) ?? [], askers),
  ]);
  return `${[INTRODUCTION, ...sections.filter(Boolean)].join('\n\n')}\n`;
}

/** Each system role with all its scopes, in the order in which the policies name them: the mightiest first. */
export function rolesOf(domains: readonly Domain[]): [string, string[]][] {
  const scopes = domains.flatMap((domain) => Object.entries(domain.scopes));
  const names = [...new Set(scopes.flatMap(([, { roles }]) => roles))];
  return names.map((name) => [name, scopes.filter(([, { roles }]) => roles.includes(name)).map(([scope]) => scope)]);
}

function scopesTable({ scopes }: Domain, roles: readonly [string, string[]][]): string {
  const rows = Object.entries(scopes).map(([scope, { description }]) => [
    `\`${scope}\``,
    description,
    ...roles.map(([, held]) => mark(held.includes(scope))),
  ]);
  return rows.length === 0 ? '' : table(['permission', 'lets one', ...roles.map(([name]) => name)], rows);
}

function operationsTable(permissions: readonly Permission[], askers: readonly [string, Asker][]): string {
  const rows = permissions.map((permission) => [
    `${permission.kind} \`${permission.name}\``,
    neededFor(permission),
    ...askers.map(([, asker]) => mark(mayRun(permission, asker))),
  ]);
  return table(['operation', 'needs', ...askers.map(([name]) => name)], rows);
}

const mark = (may: boolean): string => (may ? '●' : '·');

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
