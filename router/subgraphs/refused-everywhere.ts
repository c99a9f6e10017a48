import { type ExecutionResult, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { FaultCode } from '#kernel/errors/fault';
import type { SubgraphRequest } from '#kernel/graph/subgraph';

/** One error for each representation makes the paths exact; a page of a hundred needs no hundred errors. */
const ERRORS_PER_CALL = 25;

/** The answer of a subgraph that answers nothing: the same error at each path that was asked of it. */
export function refusedEverywhere(request: SubgraphRequest, message: string, code: FaultCode): ExecutionResult {
  const errors = askedPaths(request).map((path) => new GraphQLError(message, { path, extensions: { code } }));
  return { data: null, errors };
}

function askedPaths({ query, variables }: SubgraphRequest): (string | number)[][] {
  const representations = variables?.representations;
  if (Array.isArray(representations)) {
    return representations.slice(0, ERRORS_PER_CALL).map((_representation, index) => ['_entities', index]);
  }
  const operation = parse(query).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const fields = operation?.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD) ?? [];
  return fields.map((field) => [(field.alias ?? field.name).value]);
}
