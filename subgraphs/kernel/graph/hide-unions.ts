import { type GraphQLObjectType, type GraphQLSchema, type GraphQLUnionType, isUnionType, Kind } from 'graphql';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** Makes each union `@inaccessible` whose members all are: type-graphql has no place for a directive on a union. */
export function hideUnions(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type) && type.getTypes().every(isHidden)) hide(type);
  }
  return schema;
}

function isHidden({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some((directive) => directive.name.value === 'inaccessible') ?? false;
}

function hide(union: GraphQLUnionType): void {
  const directives = [{ kind: Kind.DIRECTIVE, name: name('inaccessible') } as const];
  union.astNode = { kind: Kind.UNION_TYPE_DEFINITION, name: name(union.name), directives };
}
