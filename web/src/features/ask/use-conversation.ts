import { useQuery } from '@apollo/client/react';
import { ThreadDocument } from './Thread.generated.ts';

/** A conversation as far as it is known: what was read once stays when it is asked anew in vain. */
export function useConversation(id: string | undefined) {
  const variables = { id: id ?? '' };
  const { data, previousData, loading, error, refetch } = useQuery(ThreadDocument, { variables, skip: !id });
  const known = (data ?? previousData)?.conversation;
  const conversation = known?.id === id ? known : undefined;
  return { conversation, isLoading: loading, isFault: error !== undefined, readAgain: () => void refetch() };
}
