import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Suspense, useDeferredValue, useTransition } from 'react';
import { type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery, refreshQuietly } from '../../lib/graph/client.ts';
import { periodVariables, readPeriod } from '../../lib/period.ts';
import { classes } from '../../ui/classes.ts';
import { Categories } from './Categories.tsx';
import { Channels } from './Channels.tsx';
import { KpiStrip } from './KpiStrip.tsx';
import { MorningBrief } from './MorningBrief.tsx';
import { OverviewHeader } from './OverviewHeader.tsx';
import { OverviewPageDocument, type OverviewPageQuery } from './OverviewPage.generated.ts';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';
import { OverviewPartsContext } from './overview-parts.ts';
import { NothingPinned, PinnedCharts } from './pins/PinnedCharts.tsx';
import { type Pinned, usePinnedCharts } from './pins/use-pinned-charts.ts';
import { RevenueDrivers } from './RevenueDrivers.tsx';
import { RevenueTrend } from './RevenueTrend.tsx';
import { Supply } from './Supply.tsx';
import { Territories } from './Territories.tsx';
import { TopCustomers } from './TopCustomers.tsx';
import { TopProducts } from './TopProducts.tsx';
import { useOverviewLive } from './use-overview-live.ts';

const KPIS = [
  'sales.revenue',
  'sales.orders',
  'sales.average_order_value',
  'sales.gross_margin_rate',
  'sales.active_customers',
  'sales.new_customers',
];

const SUPPLY = [
  'products.stock_value',
  'products.days_of_supply',
  'products.below_reorder_point',
  'products.stock_turns',
  'products.purchase_spend',
  'products.rejection_rate',
];

const KEYS = { kpis: KPIS, supply: SUPPLY };
const LIVE = [...KPIS, ...SUPPLY];

/** Starts the page's one query for the period in the address. */
export function loadOverview({ request }: LoaderFunctionArgs) {
  const variables = periodVariables(readPeriod(new URL(request.url).searchParams));
  const queryRef = preloadQuery(OverviewPageDocument, {
    variables: { ...variables, ...KEYS },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  });
  return { variables, queryRef };
}

/** An open drill-down is in the address, too, and asks for nothing of this page. */
export function shouldReloadOverview({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const choice = (url: URL) => JSON.stringify(readPeriod(url.searchParams));
  return choice(currentUrl) !== choice(nextUrl);
}

/** What moved, where the company stands, why, and where to look. */
export function OverviewPage() {
  const pinned = usePinnedCharts();
  return (
    <Suspense fallback={<OverviewSkeleton />}>
      <Parts pinned={pinned} />
    </Suspense>
  );
}

function Parts({ pinned }: { pinned: Pinned }) {
  const loaded = useLoaderData<ReturnType<typeof loadOverview>>();
  const { variables, queryRef } = useDeferredValue(loaded);
  const { data, error } = useReadQuery(queryRef);
  const { refetch } = useQueryRefHandlers(queryRef);
  const [isRetrying, startRetrying] = useTransition();
  const retry = () => startRetrying(() => void refetch());
  useOverviewLive({
    keys: LIVE,
    variables,
    refresh: () => void refreshQuietly(OverviewPageDocument, { ...variables, ...KEYS }),
  });

  const [revenue] = data?.revenue ?? [];
  const isStale = loaded.queryRef !== queryRef || isRetrying;
  if (!data || !revenue) return null;
  return (
    <OverviewPartsContext value={{ variables, error, retry }}>
      <title>Overview · A-EMS</title>
      <OverviewHeader metric={revenue} timeZone={data.viewer?.organization?.timeZone} />
      <div aria-busy={isStale} className={classes('mt-4 grid gap-4 transition-opacity', isStale && 'opacity-60')}>
        <MorningBrief />
        <KpiStrip metrics={data.kpis} />
        <PinnedCharts pinned={pinned} />
        <div className="grid gap-4 @4xl:grid-cols-[7fr_5fr]">
          <RevenueTrend metric={revenue} />
          <RevenueDrivers metric={revenue} />
        </div>
        <Rankings metric={revenue} supply={data.supply} />
        {pinned.pins?.length === 0 && <NothingPinned />}
      </div>
    </OverviewPartsContext>
  );
}

interface RankingsProps {
  metric: OverviewPageQuery['revenue'][number];
  supply: OverviewPageQuery['supply'];
}

/** Who and what makes the figures, the largest first. */
function Rankings({ metric, supply }: RankingsProps) {
  return (
    <>
      <div className="parts-of-whole">
        <Territories metric={metric} />
        <Categories metric={metric} />
        <Channels metric={metric} />
      </div>
      <div className="grid gap-4 @2xl:grid-cols-2 @4xl:grid-cols-3">
        <TopCustomers metric={metric} />
        <TopProducts metric={metric} />
        <Supply metrics={supply} />
      </div>
    </>
  );
}
