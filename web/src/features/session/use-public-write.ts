import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { WITHOUT_SESSION } from '../../lib/graph/links.ts';
import { explainWrite } from '../../lib/graph/write-failure.ts';

/** Every field of a mutation answers what was done, or a refusal with a message. */
type Answers = Record<string, unknown>;

/**
 * A mutation for whoever is not signed in, and why it was not done the last time: pages that stand alone have a place to say so,
 * and need no toast. `asViewer`: whoever is signed in asks as himself. It answers its data, a refusal included; undefined when it failed.
 */
export function usePublicWrite<Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  { asViewer = false }: { asViewer?: boolean } = {},
): [(variables: Variables) => Promise<Data | undefined>, string | undefined] {
  const [mutate] = useMutation<Data, OperationVariables>(mutation as TypedDocumentNode<Data>, {
    context: asViewer ? {} : WITHOUT_SESSION,
  });
  const [refusal, setRefusal] = useState<string>();
  const write = async (variables: Variables) => {
    try {
      const { data } = await mutate({ variables });
      setRefusal(refusalIn(data as Answers));
      return data as Data;
    } catch (error) {
      setRefusal(explainWrite(error).text);
      return undefined;
    }
  };
  return [write, refusal];
}

function refusalIn(answers: Answers): string | undefined {
  for (const [name, answer] of Object.entries(answers)) {
    if (name !== '__typename' && answer && typeof answer === 'object' && 'message' in answer)
      return String(answer.message);
  }
  return undefined;
}
