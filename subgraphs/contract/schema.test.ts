import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { accessOf } from '#kernel/auth/enforce-access';
import { type BuiltSubgraph, buildSubgraph } from '#kernel/graph/build-subgraph';
import { domains } from '../index.ts';

const built = await Promise.all(domains.map(async (domain) => ({ domain, ...(await buildSubgraph(domain)) })));
type Built = (typeof built)[number];

const isOurs = (name: string) =>
  (!name.startsWith('_') && !name.includes('__')) || /^_(Session|Settings|Tokens)/.test(name);
const typesOf = ({ schema }: BuiltSubgraph): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(({ name, astNode }) => isOurs(name) && astNode !== undefined);
const objectsOf = (subgraph: BuiltSubgraph): GraphQLObjectType[] => typesOf(subgraph).filter(isObjectType);
const keysOf = (subgraph: BuiltSubgraph, type: GraphQLObjectType): { fields: string; resolvable?: boolean }[] =>
  (getDirective(subgraph.schema, type, 'key') ?? []) as { fields: string; resolvable?: boolean }[];

function rootFields({ schema }: BuiltSubgraph): GraphQLField<unknown, unknown>[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots
    .flatMap((root) => Object.values(root?.getFields() ?? {}))
    .filter(({ name }) => name !== '_entities' && name !== '_service');
}

describe.each(built)('the subgraph of $name', (subgraph: Built) => {
  test('says at every root field who may', () => {
    const open = rootFields(subgraph).filter((field) => !accessOf(subgraph.schema, field));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('says at every entity who may, so that _entities is no way around its root fields', () => {
    const reachable = objectsOf(subgraph).filter((type) =>
      keysOf(subgraph, type).some(({ resolvable }) => resolvable !== false),
    );
    expect(reachable.filter((type) => !accessOf(subgraph.schema, type)).map(({ name }) => name)).toEqual([]);
  });

  test('names only permissions that a policy lists', () => {
    const known = new Set(domains.flatMap(({ scopes }) => Object.keys(scopes)));
    const named = [...objectsOf(subgraph), ...rootFields(subgraph)].flatMap(
      (node) => accessOf(subgraph.schema, node)?.scopes?.flat() ?? [],
    );
    expect(named.filter((scope) => !known.has(scope))).toEqual([]);
  });

  test('describes every type, field, argument and value', () => {
    expect(typesOf(subgraph).flatMap(undescribed)).toEqual([]);
  });

  test('lets null stand where another subgraph may be missing', () => {
    const owned = new Set(subgraph.domain.entities.map(({ name }) => name));
    const foreign = objectsOf(subgraph).filter(
      (type) => keysOf(subgraph, type).length > 0 && !owned.has(type.name) && !isCatalogue(subgraph, type),
    );
    const foreignNames = new Set(foreign.map(({ name }) => name));
    const contributed = foreign.flatMap((type) =>
      demanding(type, ({ name }) => !keysOf(subgraph, type).some(({ fields }) => fields.split(' ').includes(name))),
    );
    const referring = objectsOf(subgraph).flatMap((type) =>
      demanding(type, ({ type: returned }) => foreignNames.has(getNamedType(returned).name)),
    );
    expect([...contributed, ...referring]).toEqual([]);
  });
});

/** The catalogue in reports is the home of metrics: the keys come from there, so its own fields may be certain. */
const isCatalogue = (subgraph: BuiltSubgraph, type: GraphQLObjectType) =>
  subgraph.name === 'reports' && type.name.endsWith('Metric');

function demanding(type: GraphQLObjectType, matters: (field: GraphQLField<unknown, unknown>) => boolean): string[] {
  return Object.values(type.getFields())
    .filter((field) => isNonNullType(field.type) && matters(field))
    .map(({ name }) => `${type.name}.${name}`);
}

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name];
  if (isEnumType(type))
    return [
      ...missing,
      ...type
        .getValues()
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ];
  if (isInputObjectType(type))
    return [
      ...missing,
      ...Object.values(type.getFields())
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return missing;
  return [
    ...missing,
    ...Object.values(type.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .flatMap((field) => undescribedField(type.name, field)),
  ];
}

function undescribedField(type: string, { name, description, args }: GraphQLField<unknown, unknown>): string[] {
  const missing = args
    .filter((argument) => !argument.description)
    .map((argument) => `${type}.${name}(${argument.name})`);
  return description ? missing : [`${type}.${name}`, ...missing];
}
