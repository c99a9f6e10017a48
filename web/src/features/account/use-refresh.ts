import { useApolloClient } from '@apollo/client/react';

/** Asks anew for what the page shows. */
export function useRefresh(): () => Promise<unknown> {
  const graph = useApolloClient();
  return () => graph.refetchQueries({ include: 'active' });
}
