import { useDeferredValue } from 'react';

/** What a route has loaded, the old one as long as the new one is under way. */
export function useFresh<Loaded extends { queryRef: object }>(loaded: Loaded): { shown: Loaded; isStale: boolean } {
  const shown = useDeferredValue(loaded);
  return { shown, isStale: shown.queryRef !== loaded.queryRef };
}
