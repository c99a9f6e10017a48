import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { FragmentType, MaybeMasked } from '@apollo/client/masking';
import { useFragment } from '@apollo/client/react';
import { Kind } from 'graphql';

/**
 * The part of an answer that a component declares in its fragment, current as the cache changes.
 * Undefined while the cache does not hold all of it.
 */
export function usePart<Data>(
  fragment: TypedDocumentNode<Data, unknown>,
  from: FragmentType<NoInfer<Data>>,
  variables: OperationVariables,
): MaybeMasked<Data> | undefined {
  const [own] = fragment.definitions;
  const fragmentName = own?.kind === Kind.FRAGMENT_DEFINITION ? own.name.value : undefined;
  const { data, complete } = useFragment<Data, OperationVariables>({
    fragment: fragment as TypedDocumentNode<Data, OperationVariables>,
    fragmentName,
    from: from as object as useFragment.FromOptionValue<Data>,
    variables,
  });
  return complete ? data : undefined;
}
