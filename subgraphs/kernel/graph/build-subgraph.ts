import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage } from 'type-graphql';
import { checkModule } from '#kernel/auth/check-module';
import { checkAccess, enforceAccess, guardedTypes } from '#kernel/auth/enforce-access';
import { MetricResolver } from '#kernel/metrics/metric.resolver';
import { metricObject, metricReference, metricTypeName } from '#kernel/metrics/metric-object';
import type { Context } from './context.ts';
import type { Domain, ReferenceLoader } from './domain.ts';
import { hideUnions } from './hide-unions.ts';
import { markModule } from './mark-module.ts';
import { learnNeeds } from './needs.ts';

const LINKS = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@composeDirective"])
  @link(url: "https://a-ems.example/access/v1.0", import: ["@access"])
  @link(url: "https://a-ems.example/module/v1.0", import: ["@module"])
  @composeDirective(name: "@access")
  @composeDirective(name: "@module")

"Who may: holders of one of the scope sets (every scope of a set), or an audience: ANYONE, SETTING_UP, SIGNED_IN, ROUTER. Where it masks, all others are answered null."
directive @access(scopes: [[String!]!], to: String, masks: Boolean) on OBJECT | FIELD_DEFINITION

"The module that the field belongs to: MODULE_DISABLED for organizations that have switched it off or not in their plan."
directive @module(name: String!) on FIELD_DEFINITION
`;

/** A domain as a federated subgraph: what the router composes and what it executes. */
export interface BuiltSubgraph {
  name: string;
  /** What schema/<domain>.graphql holds. */
  sdl: string;
  schema: GraphQLSchema;
}

// type-graphql demands a bus as soon as a subscription exists; ours bring their own iterables
const noBus = { publish: () => undefined, subscribe: () => neverEnding() };
async function* neverEnding(): AsyncGenerator<never> {}

/** Builds the subgraph of a domain from its decorated classes; throws when a root field states no access. */
export async function buildSubgraph(domain: Domain): Promise<BuiltSubgraph> {
  const hasMetrics = (domain.metrics?.length ?? 0) > 0;
  const plain = await buildSchema({
    resolvers: hasMetrics ? [...domain.resolvers, MetricResolver] : domain.resolvers,
    orphanedTypes: [...(domain.types ?? []), ...(hasMetrics ? [metricObject(domain.name)] : [])],
    pubSub: noBus,
    skipCheck: true,
    validate: false,
  });
  learnNeeds();
  if (!domain.isCore) markModule(plain, domain.name);
  const sdl = LINKS + printSchemaWithDirectives(hideUnions(plain));
  const resolvers = withoutForwarders(createResolversMap(plain) as Record<string, Record<string, unknown>>);
  const references = { ...domain.references, ...(hasMetrics && { [metricTypeName(domain.name)]: metricReference }) };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  addReferenceLoaders(domain, schema, references);
  enforceAccess(schema, (context) => checkModule(domain, context));
  return { name: domain.name, sdl, schema };
}

/**
 * type-graphql gives every plain property a resolver that runs its (empty) chain of middlewares; graphql-js reads properties
 * faster by itself. Only fields that someone wrote a resolver for keep theirs.
 */
function withoutForwarders(resolvers: Record<string, Record<string, unknown>>): typeof resolvers {
  const { fieldResolvers, queries, mutations, subscriptions } = getMetadataStorage();
  const written = new Set(
    [...fieldResolvers, ...queries, ...mutations, ...subscriptions].map(({ schemaName }) => schemaName),
  );
  const kept = (field: string, resolve: unknown) =>
    typeof resolve !== 'function' || field.startsWith('__') || written.has(field);
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      fields && Object.getPrototypeOf(fields) === Object.prototype
        ? Object.fromEntries(Object.entries(fields).filter(([field, resolve]) => kept(field, resolve)))
        : fields,
    ]),
  );
}

function addReferenceLoaders(domain: Domain, schema: GraphQLSchema, references: Record<string, ReferenceLoader>): void {
  const guarded = guardedTypes(schema);
  const entities = Object.fromEntries(domain.entities.map((entity) => [entity.name, entityLoader(entity)]));
  for (const [name, load] of Object.entries({ ...entities, ...references })) {
    const type = schema.getType(name);
    if (!type) continue;
    type.extensions = {
      ...type.extensions,
      apollo: {
        subgraph: {
          resolveReference: (reference: { id: string }, context: Context, info: Parameters<ReferenceLoader>[2]) => {
            checkModule(domain, context);
            const rule = guarded.get(name);
            if (rule) checkAccess(rule, context);
            return load(reference, context, info);
          },
        },
      },
    };
  }
}

const entityLoader =
  (entity: Domain['entities'][number]): ReferenceLoader =>
  (reference, context, info) =>
    context.rows.byId(entity, reference.id, info);
