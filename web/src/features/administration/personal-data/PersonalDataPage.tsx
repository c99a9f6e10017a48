import { useReadQuery } from '@apollo/client/react';
import { FileDown, Fingerprint, UserX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { graph, preloadQuery } from '../../../lib/graph/client.ts';
import { type Chosen, pageVariables, readList } from '../../../lib/list-address.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { useList } from '../../../lib/use-list.ts';
import { useMay } from '../../../lib/viewer.ts';
import { choicesOf, wordOf } from '../../../lib/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { PersonalDataPageDocument } from './PersonalDataPage.generated.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { RequestDetail } from './RequestDetail.tsx';
import { requestColumns } from './request-columns.tsx';

const KNOWN = { kind: ['EXPORT', 'ERASURE'], state: ['RUNNING', 'COMPLETE', 'REFUSED', 'FAILED'] } as const;
/** While something is at work, its progress is looked at this often. */
const EVERY_MS = 1_500;

/** Starts the list's query for what the address asks. */
export function loadPersonalData({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const variables = { ...pageVariables(address), filter: address.filters };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(PersonalDataPageDocument, options) };
}

/** What was asked about the data of persons: exports and erasures, and what came of each in every part of the product. */
export function PersonalDataPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadPersonalData>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const [asked, setAsked] = useState<'EXPORT' | 'ERASURE'>();
  useProgress(data?.personalDataRequests?.nodes.some(({ state }) => state === 'RUNNING') ?? false);
  return (
    <>
      <ListPage
        title="Personal data"
        subtitle="What is kept about a person, gathered or erased in every part of the product, with a record of it."
        searchHint="Find a person by address"
        address={address}
        onChange={change}
        actions={<RequestButtons onAsk={setAsked} />}
        filters={<RequestFilters chosen={address.filters} onChange={change} />}
        columns={requestColumns}
        detail={(request) => <RequestDetail request={request} />}
        data={data?.personalDataRequests}
        order=""
        keyOf={({ id }) => id}
        isStale={isStale}
        empty={
          <EmptyState icon={Fingerprint} title="Nobody has asked yet">
            Customers, contacts and members may ask what is kept about them, and that it be erased.
          </EmptyState>
        }
      />
      {asked && <PersonDialog kind={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface RequestFiltersProps {
  chosen: Chosen<typeof KNOWN>;
  onChange: (change: Record<string, string>) => void;
}

function RequestFilters({ chosen, onChange }: RequestFiltersProps) {
  return (['kind', 'state'] as const).map((name) => (
    <FilterMenu
      key={name}
      name={wordOf(name)}
      options={choicesOf(KNOWN[name])}
      chosen={chosen[name]}
      onChange={(values) => onChange({ [name]: values.join(',') })}
    />
  ));
}

function RequestButtons({ onAsk }: { onAsk: (kind: 'EXPORT' | 'ERASURE') => void }) {
  const mayExport = useMay('organizations:personal-data.export');
  const mayErase = useMay('organizations:personal-data.erase');
  return (
    <>
      {mayExport && (
        <Button onClick={() => onAsk('EXPORT')}>
          <FileDown aria-hidden />
          Export a person’s data
        </Button>
      )}
      {mayErase && (
        <Button onClick={() => onAsk('ERASURE')} className="text-neg!">
          <UserX aria-hidden />
          Erase a person
        </Button>
      )}
    </>
  );
}

/** Asks again and again how far it is, as long as something is at work. */
function useProgress(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void graph.refetchQueries({ include: ['PersonalDataPage'] }), EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
}
