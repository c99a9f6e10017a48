import { getMetadataStorage } from 'type-graphql';

const ofMethods = new WeakMap<object, Map<string, readonly string[]>>();
const ofEntities = new WeakMap<object, Map<string, readonly string[]>>();

/**
 * Says which properties of its row a field resolver reads beside the id; none is a usual answer (`@Needs()`). Without it a
 * field that is no column makes every column be read.
 */
export function Needs(...properties: string[]): MethodDecorator {
  return (resolver, method) => note(ofMethods, resolver, String(method), properties);
}

/** Learns of every `@Needs` on resolvers of entities; run once the classes of a subgraph are known. */
export function learnNeeds(): void {
  for (const { target, methodName, schemaName, getObjectType } of getMetadataStorage().fieldResolvers) {
    const properties = ofMethods.get(target.prototype)?.get(methodName);
    const entity = properties && getObjectType?.();
    if (entity) note(ofEntities, entity.prototype, schemaName, properties);
  }
}

/** What the resolver of an entity's field reads; undefined when it does not say. */
export const needsOf = (prototype: object, field: string): readonly string[] | undefined =>
  ofEntities.get(prototype)?.get(field);

function note(where: typeof ofMethods, owner: object, field: string, properties: readonly string[]): void {
  where.set(owner, (where.get(owner) ?? new Map()).set(field, properties));
}
