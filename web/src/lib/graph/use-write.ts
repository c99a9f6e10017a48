import type { InternalRefetchQueriesInclude, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { tellFailure, tellWarning } from '../../ui/Toasts.tsx';
import { explainWrite, type FieldProblem } from './write-failure.ts';

interface WriteOptions {
  /** Queries on the page that the write makes outdated, asked again before it counts as done. */
  refetch?: InternalRefetchQueriesInclude;
  /** Says what is wrong where it was typed; then there is no toast. */
  onProblems?: (problems: FieldProblem[]) => void;
}

/**
 * A mutation and whether it is under way. It answers its data, or undefined when it was not done:
 * then one toast, with a reference, has said why.
 */
export function useWrite<Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  { refetch, onProblems }: WriteOptions = {},
): [(variables: Variables) => Promise<Data | undefined>, boolean] {
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(mutation as TypedDocumentNode<Data>, {
    refetchQueries: refetch,
    awaitRefetchQueries: true,
  });
  const write = async (variables: Variables) => {
    try {
      const { data } = await mutate({ variables });
      return (data ?? undefined) as Data | undefined;
    } catch (error) {
      tell(error, onProblems);
      return undefined;
    }
  };
  return [write, loading];
}

function tell(error: unknown, onProblems: WriteOptions['onProblems']): void {
  const failure = explainWrite(error);
  if (onProblems && failure.problems.length > 0) onProblems(failure.problems);
  else if (failure.isForbidden) tellWarning(failure);
  else tellFailure(failure);
}
