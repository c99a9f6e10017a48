import type { GraphQLSchema } from 'graphql';
import { type Access, rulesOf } from '#kernel/auth/enforce-access';
import type { Domain } from '#kernel/graph/domain';

/** A subgraph and the domain it was built from. */
export interface BuiltDomain {
  domain: Domain;
  schema: GraphQLSchema;
}

/** One operation that clients may try. */
export interface Permission {
  domain: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** Of the root field. */
  name: string;
  /** What must hold, all of it. */
  rules: readonly Access[];
}

/** Who asks: a stranger, somebody who still has to set up a second factor, or a member with these scopes. */
export type Asker = 'nobody' | 'setting up' | readonly string[];

/** Every operation of the graph with what it asks of its caller, in the order of the domains; the router's own are left out. */
export function permissionsOf(built: readonly BuiltDomain[]): Permission[] {
  return built.flatMap(({ domain, schema }) =>
    KINDS.flatMap(({ kind, root }) =>
      Object.values(root(schema)?.getFields() ?? {})
        .filter(({ name }) => !name.startsWith('_'))
        .map((field) => ({
          domain: domain.name,
          kind,
          name: field.name,
          rules: rulesOf(schema, field),
        })),
    ),
  );
}

const KINDS = [
  { kind: 'query', root: (schema: GraphQLSchema) => schema.getQueryType() },
  { kind: 'mutation', root: (schema: GraphQLSchema) => schema.getMutationType() },
  { kind: 'subscription', root: (schema: GraphQLSchema) => schema.getSubscriptionType() },
] as const;

/** Whether somebody may run an operation, as its access says. */
export function mayRun({ rules }: Permission, asker: Asker): boolean {
  return rules.every(({ to, scopes }) => {
    if (to === 'ANYONE') return true;
    if (asker === 'nobody' || to === 'ROUTER') return false;
    if (to === 'SETTING_UP') return true;
    if (asker === 'setting up') return false;
    return to === 'SIGNED_IN' || (scopes ?? []).some((all) => all.every((scope) => asker.includes(scope)));
  });
}

/** What an operation asks, for a reader. */
export function neededFor({ rules }: Permission): string {
  const needs = rules.map(({ to, scopes = [] }) =>
    to ? AUDIENCES[to] : scopes.map((all) => all.map((scope) => `\`${scope}\``).join(' and ')).join(' or '),
  );
  return [...new Set(needs)].join(', and ');
}

const AUDIENCES: Record<string, string> = {
  ANYONE: 'nothing',
  SETTING_UP: 'a session',
  SIGNED_IN: 'a session with its second factor set up',
};
