import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, parse, subscribe } from 'graphql';
import type { Caller } from '#kernel/auth/viewer';
import type { RunningSubgraph, SubgraphRequest } from '#kernel/graph/subgraph';

/** What a resolver of a small subgraph sees. */
export interface SmallContext {
  caller: Caller;
}

type Resolvers = Record<string, Record<string, unknown>>;

/** A running subgraph with its SDL, made for a test. */
export interface SmallSubgraph extends RunningSubgraph {
  sdl: string;
  /** Every operation it was asked, in order. */
  asked: SubgraphRequest[];
  /** Stands in for a fault: whatever it returns or throws is the answer to the next operations. */
  fault: ((request: SubgraphRequest) => Promise<ExecutionResult>) | undefined;
}

const LINK = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@composeDirective", "@external", "@requires"])
    @link(url: "https://a-ems.example/access/v1.0", import: ["@access"])
    @link(url: "https://a-ems.example/module/v1.0", import: ["@module"])
    @composeDirective(name: "@access")
    @composeDirective(name: "@module")
  directive @access(scopes: [[String!]!], to: String) on FIELD_DEFINITION | OBJECT
  directive @module(name: String!) on FIELD_DEFINITION
`;

/** A federated subgraph of a few lines; it remembers what it was asked and can be made to fail. */
export function smallSubgraph(name: string, typeDefs: string, resolvers: Resolvers): SmallSubgraph {
  const sdl = LINK + typeDefs;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as Parameters<
    typeof buildSubgraphSchema
  >[0]);
  const subgraph: SmallSubgraph = {
    name,
    sdl,
    asked: [],
    fault: undefined,
    async execute(request) {
      subgraph.asked.push(request);
      return subgraph.fault ? subgraph.fault(request) : execute(argsOf(request));
    },
    async subscribe(request) {
      subgraph.asked.push(request);
      return subscribe(argsOf(request));
    },
    async close() {},
  };
  return subgraph;

  function argsOf({ query, variables, caller }: SubgraphRequest) {
    return { schema, document: parse(query), variableValues: variables ?? {}, contextValue: { caller } };
  }
}
