import { type ConstDirectiveNode, type GraphQLField, type GraphQLSchema, getNullableType, Kind } from 'graphql';

/**
 * Prints `@module` on each root field of a domain that an organization can switch off: the router reads it there. Its queries may
 * be null, so that a module that is off costs a page its own fields and no others.
 */
export function markModule(schema: GraphQLSchema, name: string): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const field of roots.flatMap((root) => Object.values(root?.getFields() ?? {}))) mark(field, name);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) field.type = getNullableType(field.type);
  return schema;
}

function mark(field: GraphQLField<unknown, unknown>, module: string): void {
  const { astNode } = field;
  if (!astNode) throw new Error(`${field.name} does not say who may: put @Allow or @AllowTo on it.`);
  field.astNode = { ...astNode, directives: [...(astNode.directives ?? []), moduleDirective(module)] };
}

const moduleDirective = (value: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'module' },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value } }],
});
