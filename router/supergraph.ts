import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

/** What the router reads from the supergraph beside its types. */
export interface SupergraphFacts {
  subgraphs: readonly string[];
  /** Root fields that anybody may ask for, as `Query.health`: those with `@access(to: "ANYONE")`. */
  publicFields: ReadonlySet<string>;
  /** Subgraphs that an organization can switch off: those whose root fields say `@module`. */
  modules: ReadonlySet<string>;
  /** Subscription fields for the router, by which subgraphs announce what changed: their names end in `Changed`. */
  announcements: readonly { subgraph: string; field: string }[];
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
  const subscription = roots.find(({ name }) => name.value === 'Subscription');
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  const namesByGraph = new Map(values.map(({ name, directives = [] }) => [name.value, nameOf(directives)]));
  return {
    subgraphs: [...namesByGraph.values()],
    publicFields: new Set(roots.flatMap(publicFieldsOf)),
    modules: new Set(roots.flatMap(({ fields = [] }) => fields.flatMap(moduleOf))),
    announcements: (subscription?.fields ?? []).flatMap(announcementIn).map(({ graph, field }) => ({
      subgraph: namesByGraph.get(graph) ?? '',
      field,
    })),
  };
}

function announcementIn({ name, directives }: FieldDefinitionNode): { graph: string; field: string }[] {
  const owner = directives?.find((directive) => directive.name.value === 'join__field');
  const isAnnouncement = /^_\w+Changed$/.test(name.value);
  return owner && isAnnouncement ? [{ graph: String(argument(owner, 'graph')), field: name.value }] : [];
}

function publicFieldsOf({ name, fields = [] }: ObjectTypeDefinitionNode): string[] {
  const isPublic = (directive: ConstDirectiveNode) =>
    directive.name.value === 'access' && argument(directive, 'to') === 'ANYONE';
  return fields.filter((field) => field.directives?.some(isPublic)).map((field) => `${name.value}.${field.name.value}`);
}

function moduleOf({ directives = [] }: FieldDefinitionNode): string[] {
  const module = directives.find(({ name }) => name.value === 'module');
  return module ? [String(argument(module, 'name'))] : [];
}

function nameOf(directives: readonly ConstDirectiveNode[]): string {
  const graph = directives.find((directive) => directive.name.value === 'join__graph');
  return graph ? String(argument(graph, 'name')) : '';
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
