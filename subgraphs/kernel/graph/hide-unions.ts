import { type GraphQLSchema, type GraphQLUnionType, isUnionType, Kind } from 'graphql';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/**
 * Makes each union `@inaccessible` whose name begins with an underscore, as that of everything does which only the router may ask:
 * type-graphql has no place for a directive on a union.
 */
export function hideUnions(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type) && type.name.startsWith('_')) hide(type);
  }
  return schema;
}

function hide(union: GraphQLUnionType): void {
  const directives = [{ kind: Kind.DIRECTIVE, name: name('inaccessible') } as const];
  union.astNode = { kind: Kind.UNION_TYPE_DEFINITION, name: name(union.name), directives };
}
