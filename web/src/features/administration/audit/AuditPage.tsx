import { useReadQuery } from '@apollo/client/react';
import { ScrollText } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { pageVariables, writeList } from '../../../lib/list-address.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { AuditChart } from './AuditChart.tsx';
import { AuditDetail } from './AuditDetail.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditPageDocument } from './AuditPage.generated.ts';
import { readAuditAddress } from './audit-address.ts';
import { auditColumns } from './audit-columns.tsx';
import { ExportButton } from './ExportButton.tsx';
import { VerifyButton } from './VerifyButton.tsx';

/** Starts the list's query for what the address asks. */
export function loadAudit({ request }: LoaderFunctionArgs) {
  const { list, filter } = readAuditAddress(new URL(request.url).searchParams);
  const variables = { ...pageVariables(list), filter };
  return {
    queryRef: preloadQuery(AuditPageDocument, { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' }),
  };
}

/** What was done and refused, by whom and from where. */
export function AuditPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadAudit>>());
  const { data } = useReadQuery(shown.queryRef);
  const [search, setSearch] = useSearchParams();
  const { list, filter } = readAuditAddress(search);
  const change = (values: Record<string, string | undefined>, { replace = false } = {}) =>
    setSearch((current) => writeList(current, values), { replace, preventScrollReset: true });
  return (
    <ListPage
      title="Audit"
      subtitle="What was done and refused, by whom and from where. Nobody can change it, and every change would show."
      searchHint="Find an action, a name or an address"
      address={list}
      onChange={change}
      actions={
        <>
          <VerifyButton />
          <ExportButton filter={filter} search={list.search} />
        </>
      }
      filters={
        <AuditFilters
          chosen={list.filters}
          actions={data?.auditActions ?? []}
          actorName={data?.auditEntries?.nodes[0]?.actor?.name}
          onChange={change}
        />
      }
      columns={auditColumns}
      detail={(entry) => <AuditDetail entry={entry} />}
      data={data?.auditEntries}
      order=""
      keyOf={({ id }) => id}
      isStale={isStale}
      empty={NOTHING}
    >
      <AuditChart signIns={data?.signIns} refusals={data?.refusals} />
    </ListPage>
  );
}

const NOTHING = (
  <EmptyState icon={ScrollText} title="Nothing on record yet">
    Who signs in, changes rights or settings, or is refused, is written down here.
  </EmptyState>
);
