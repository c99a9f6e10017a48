import { type GraphQLSchema, isAbstractType } from 'graphql';

/** A codegen plugin: which concrete types stand behind each interface and union, so that Apollo's cache can match fragments. */
export function plugin(schema: GraphQLSchema): string {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const entries = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
}
