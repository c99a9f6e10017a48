import { useQuery } from '@apollo/client/react';
import { usePolling } from '../../lib/graph/use-polling.ts';
import { StartersDocument, type StartersQuery } from './Starters.generated.ts';

export type Starter = NonNullable<StartersQuery['suggestions']>[number];

const FIRST = 6;

/** Questions to begin with, each of which was tried as this viewer; more may come while others are being tried. */
export function useStarters() {
  const { data, loading, ...query } = useQuery(StartersDocument, {
    variables: { first: FIRST },
    fetchPolicy: 'cache-and-network',
  });
  const starters: readonly Starter[] = data?.suggestions ?? [];
  const isWaiting = !loading && starters.length < FIRST;
  const { hasGivenUp } = usePolling(query, isWaiting);
  // Where there are none at first there may be none at all.
  return { starters, isTrying: loading || (isWaiting && !hasGivenUp && starters.length > 0) };
}
