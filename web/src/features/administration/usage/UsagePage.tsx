import { useReadQuery } from '@apollo/client/react';
import { ListChecks } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { pageVariables, writeList } from '../../../lib/list-address.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { RequestDetail } from './RequestDetail.tsx';
import { RequestFilters } from './RequestFilters.tsx';
import { requestColumns } from './request-columns.tsx';
import { Usage } from './Usage.tsx';
import { UsagePageDocument } from './UsagePage.generated.ts';
import { readUsageAddress, SPAN_CHOICES } from './usage-address.ts';

/** Starts the page's query for what the address asks. */
export function loadUsage({ request }: LoaderFunctionArgs) {
  const { days, list, filter } = readUsageAddress(new URL(request.url).searchParams);
  const variables = { days: Number(days), ...pageVariables(list), filter };
  return {
    queryRef: preloadQuery(UsagePageDocument, { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' }),
  };
}

/** How much is asked, what language models do for it and at what price, and each of their requests. */
export function UsagePage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadUsage>>());
  const { data, error } = useReadQuery(shown.queryRef);
  const [search, setSearch] = useSearchParams();
  const { days, list } = readUsageAddress(search);
  const change = (values: Record<string, string | undefined>, { replace = false } = {}) =>
    setSearch((current) => writeList(current, values), { replace, preventScrollReset: true });
  return (
    <ListPage
      title="Use of Ask"
      subtitle="How much is asked, how well it is answered, and at what cost. Never what was asked."
      searchHint="Find a model by name"
      address={list}
      onChange={change}
      actions={
        <Segmented label="Days shown" value={days} options={SPAN_CHOICES} onChange={(next) => change({ days: next })} />
      }
      filters={<RequestFilters chosen={list.filters} models={data?.aiUsage?.models ?? []} onChange={change} />}
      columns={requestColumns}
      detail={(one) => <RequestDetail request={one} />}
      data={data?.modelRequests}
      order=""
      keyOf={({ id }) => id}
      isStale={isStale}
      empty={NOTHING}
    >
      {data?.aiUsage ? <Usage usage={data.aiUsage} /> : <PageFailure error={error} path={['aiUsage']} />}
    </ListPage>
  );
}

const NOTHING = (
  <EmptyState icon={ListChecks} title="No requests to language models">
    Each one is listed here with its tokens, cost, time and outcome. Without models the built-in analyst answers alone.
  </EmptyState>
);
