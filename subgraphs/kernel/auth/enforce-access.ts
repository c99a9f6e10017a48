import { getDirective } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { holds } from './viewer.ts';

/** One `@access` of the schema. */
export interface Access {
  scopes?: string[][];
  to?: string;
  /** Who may not is answered null instead of an error; see `Masked`. */
  masks?: boolean;
}

type Located = Parameters<typeof getDirective>[1];

/** The `@access` that a type or field states, if any. */
export function accessOf(schema: GraphQLSchema, node: Located): Access | undefined {
  return getDirective(schema, node, 'access')?.[0] as Access | undefined;
}

type Check = (context: Context) => void;

/**
 * Makes the schema keep what its `@access` directives promise: each field checks its own access and that of the type it
 * returns, before it resolves and before it streams; root fields also run `checkEntry`. Throws when a root field states
 * no access: nothing is open by being forgotten. References (`_entities`) are checked where they are loaded.
 */
export function enforceAccess(schema: GraphQLSchema, checkEntry: Check = () => undefined): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()).filter(({ name }) => !FEDERATION.has(name))) {
      const rules = rulesOf(schema, field);
      const own = accessOf(schema, field);
      if (own?.masks) mask(schema, type, field, own);
      else if (!roots.includes(type)) guard(field, rules.map(toCheck));
      else if (own) guard(field, [checkEntry, ...rules.map(toCheck), ...(isForPeople(own, type) ? [checkPerson] : [])]);
      else throw new Error(`${type.name}.${field.name} does not say who may: put @Allow or @AllowTo on it.`);
    }
  }
  return schema;
}

/** Root fields that federation adds. */
const FEDERATION = new Set(['_entities', '_service']);

const toCheck =
  (rule: Access): Check =>
  (context) =>
    checkAccess(rule, context);

/** Everything that a field asks of its caller: what it states itself and what the type it returns states; all must hold. */
export function rulesOf(schema: GraphQLSchema, field: GraphQLField<unknown, Context>): Access[] {
  const returned = getNamedType(field.type);
  const rules = [accessOf(schema, field), isObjectType(returned) ? accessOf(schema, returned) : undefined];
  return rules.filter((rule) => rule !== undefined);
}

/** A mutation that only asks that somebody is signed in changes his own account: programs act by scopes alone. */
function isForPeople({ to }: Access, { name }: GraphQLObjectType): boolean {
  return name === 'Mutation' && (to === 'SIGNED_IN' || to === 'SETTING_UP');
}

function checkPerson({ caller }: Context): void {
  if (caller.viewer?.clientId) throw new Fault('FORBIDDEN', 'Only a person may do this, not a program.');
}

function guard(field: GraphQLField<unknown, Context>, checks: readonly Check[]): void {
  if (checks.length === 0) return;
  const guarded =
    (resolve: GraphQLFieldResolver<unknown, Context>): typeof resolve =>
    (source, args, context, info) => {
      for (const check of checks) check(context);
      return resolve(source, args, context, info);
    };
  field.resolve = guarded(field.resolve ?? defaultFieldResolver);
  if (field.subscribe) field.subscribe = guarded(field.subscribe);
}

/** Answers null to whoever does not hold the scope of a field; others are asked for what its type asks. */
function mask(
  schema: GraphQLSchema,
  { name }: GraphQLObjectType,
  field: GraphQLField<unknown, Context>,
  { scopes = [] }: Access,
): void {
  if (isNonNullType(field.type)) throw new Error(`${name}.${field.name} is masked: let it be nullable.`);
  guard(field, rulesOf(schema, field).slice(1).map(toCheck));
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) =>
    holds(context.caller.viewer, scopes) ? resolve(source, args, context, info) : null;
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the caller has the access. */
export function checkAccess(rule: Access, { caller }: Context): void {
  if (rule.to === 'ANYONE') return;
  if (rule.to === 'ROUTER') {
    if (caller.actor !== 'router') throw new Fault('FORBIDDEN', 'Only the router may ask this.');
    return;
  }
  if (!caller.viewer) throw new Fault('UNAUTHENTICATED', 'Sign in to see this.');
  if (rule.to === 'SETTING_UP') return;
  if (caller.viewer.pending)
    throw new Fault('FORBIDDEN', 'Set up a second factor first.', { pending: caller.viewer.pending });
  if (rule.to === 'SIGNED_IN' || holds(caller.viewer, rule.scopes ?? [])) return;
  throw new Fault(
    'FORBIDDEN',
    `This needs the permission ${(rule.scopes ?? []).map((all) => all.join(' and ')).join(' or ')}; an owner of the organization can grant it.`,
  );
}

/** The object types of a schema that state an access, by name. */
export function guardedTypes(schema: GraphQLSchema): Map<string, Access> {
  const found = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type));
  return new Map(
    found.flatMap((type) => {
      const rule = accessOf(schema, type);
      return rule ? [[type.name, rule] as const] : [];
    }),
  );
}
