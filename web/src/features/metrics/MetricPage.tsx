import { useQueryRefHandlers, useReadQuery, useSubscription } from '@apollo/client/react';
import { Suspense, useDeferredValue, useTransition } from 'react';
import {
  type LoaderFunctionArgs,
  data as response,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from 'react-router';
import { graph, preloadQuery, refreshQuietly } from '../../lib/graph/client.ts';
import { useMovingFigures } from '../../lib/graph/live.ts';
import { periodVariables } from '../../lib/period.ts';
import { useThrottled } from '../../lib/use-throttled.ts';
import { classes } from '../../ui/classes.ts';
import { MetricDefinition } from './MetricDefinition.tsx';
import { MetricHeader } from './MetricHeader.tsx';
import { MetricDimensionsDocument, MetricLiveDocument, MetricPageDocument } from './MetricPage.generated.ts';
import { MetricParts } from './MetricParts.tsx';
import { MetricTrend } from './MetricTrend.tsx';
import { readMetricAddress } from './metric-address.ts';

/** The value and its course move with each change; the parts, which cost more, follow at most this often. */
const PARTS_EVERY_MS = 10_000;

/** Finds the metric's dimensions in the catalogue, then starts the page's query; an unknown metric is a missing page. */
export async function loadMetric({ request, params: { key = '' } }: LoaderFunctionArgs) {
  const { data } = await graph.query({ query: MetricDimensionsDocument });
  const definition = data?.metricCatalogue.find((candidate) => candidate.key === key);
  if (!definition) throw response(null, { status: 404 });
  const address = readMetricAddress(new URL(request.url).searchParams);
  const by = definition.dimensions.find((dimension) => dimension.key === address.by) ?? definition.dimensions[0];
  const variables = {
    ...periodVariables(address),
    keys: [key],
    grain: address.grain,
    by: by?.key ?? '',
    isDivisible: by !== undefined,
  };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { variables, queryRef: preloadQuery(MetricPageDocument, options) };
}

/** An open drill-down is in the address, too, and asks for nothing of this page. */
export function shouldReloadMetric({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const asked = (url: URL) => JSON.stringify([url.pathname, readMetricAddress(url.searchParams)]);
  return asked(currentUrl) !== asked(nextUrl);
}

/** Everything about one metric: its value and course, what it is made of, and what it means. */
export function MetricPage() {
  return (
    <Suspense fallback={<MetricSkeleton />}>
      <Parts />
    </Suspense>
  );
}

function MetricSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-4">
      <div className="skeleton h-12 w-60" />
      <div className="card h-[462px]" />
      <div className="card h-100" />
    </div>
  );
}

function Parts() {
  const loaded = useLoaderData<Awaited<ReturnType<typeof loadMetric>>>();
  const { variables, queryRef } = useDeferredValue(loaded);
  const { data, error } = useReadQuery(queryRef);
  const { refetch } = useQueryRefHandlers(queryRef);
  const [isRetrying, startRetrying] = useTransition();
  const retry = () => startRetrying(() => void refetch());
  const refreshSoon = useThrottled(() => void refreshQuietly(MetricPageDocument, variables), PARTS_EVERY_MS);
  const { by, isDivisible, ...live } = variables;
  useMovingFigures();
  useSubscription(MetricLiveDocument, {
    variables: live,
    ignoreResults: true,
    onData: refreshSoon,
    onError: refreshSoon,
  });

  const [metric] = data?.metrics ?? [];
  const isStale = loaded.queryRef !== queryRef || isRetrying;
  if (!metric) return null;
  const part = { metric, variables, error, retry };
  return (
    <>
      <MetricHeader {...part} />
      <div aria-busy={isStale} className={classes('mt-4 grid gap-4 transition-opacity', isStale && 'opacity-60')}>
        <MetricTrend {...part} />
        <div className="grid items-start gap-4 @4xl:grid-cols-[7fr_5fr]">
          {isDivisible && <MetricParts {...part} />}
          <MetricDefinition {...part} />
        </div>
      </div>
    </>
  );
}
