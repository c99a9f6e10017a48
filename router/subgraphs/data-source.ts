import type { GraphQLDataSource } from '@apollo/gateway';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { RouterContext } from '../context.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Lets the gateway ask a subgraph: in the same process or in another one, that is the subgraph's own affair. */
export function dataSource(subgraph: RunningSubgraph): GraphQLDataSource<RouterContext> {
  return {
    async process({ request, context }) {
      const { caller } = context as RouterContext;
      const query = anonymous(request.query ?? '');
      return (await subgraph.execute({ query, variables: request.variables ?? {}, caller })) as Answer;
    },
  };
}

/**
 * Takes the name off an operation. The planner derives it from the client's operation name, so that every new name
 * would be a new text for the subgraph to parse.
 */
export function anonymous(query: string): string {
  return query.replace(/^(query|mutation|subscription) \w+/, '$1');
}
