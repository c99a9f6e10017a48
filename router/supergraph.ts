import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

/** What the router reads from the supergraph beside its types. */
export interface SupergraphFacts {
  subgraphs: readonly string[];
  /** Root fields that anybody may ask for, as `Query.health`: those with `@access(to: "ANYONE")`. */
  publicFields: ReadonlySet<string>;
}

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

/** Reads names of subgraphs and public root fields out of `schema/supergraph.graphql`. */
export function readSupergraph(sdl: string): SupergraphFacts {
  const { definitions } = parse(sdl, { noLocation: true });
  const graphs = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  const roots = definitions.filter(
    (one): one is ObjectTypeDefinitionNode =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION && ROOT_TYPES.includes(one.name.value),
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return {
    subgraphs: values.flatMap(({ directives = [] }) => directives.map((one) => String(argument(one, 'name')))),
    publicFields: new Set(roots.flatMap(publicFieldsOf)),
  };
}

function publicFieldsOf({ name, fields = [] }: ObjectTypeDefinitionNode): string[] {
  const isPublic = (directive: ConstDirectiveNode) =>
    directive.name.value === 'access' && argument(directive, 'to') === 'ANYONE';
  return fields.filter((field) => field.directives?.some(isPublic)).map((field) => `${name.value}.${field.name.value}`);
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
