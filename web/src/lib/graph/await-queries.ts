import type { PreloadedQueryRef } from '@apollo/client/react';
import type { MiddlewareFunction } from 'react-router';
import { preloadQuery } from './client.ts';

/** Shorter than anybody minds when he has clicked, and longer than a query usually takes. */
const PATIENCE_MS = 150;

/**
 * Gives the queries that loaders began a moment to be answered before the page is shown. What is there by then is shown at once;
 * a skeleton, once shown, stays for 300 ms, since React lets nothing behind it appear any sooner.
 */
export const awaitQueries: MiddlewareFunction = async (_to, next) => {
  const loaded = await next();
  const answers = queriesOf(loaded).map((queryRef) => preloadQuery.toPromise(queryRef));
  await Promise.race([Promise.allSettled(answers), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return loaded;
};

/** Of what the router says that loaders returned, by route. */
function queriesOf(loaded: unknown): PreloadedQueryRef[] {
  const routes = Object.values(loaded as Record<string, { result: unknown }>);
  return routes.flatMap(({ result }) => (hasQuery(result) ? [result.queryRef] : []));
}

function hasQuery(result: unknown): result is { queryRef: PreloadedQueryRef } {
  return typeof result === 'object' && result !== null && 'queryRef' in result;
}
