import { useReadQuery } from '@apollo/client/react';
import { Plug, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { oneOf, pageVariables, readList } from '../../../lib/list-address.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { useList } from '../../../lib/use-list.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { ApiClientDetail } from './ApiClientDetail.tsx';
import { ApiClientsPageDocument } from './ApiClientsPage.generated.ts';
import { apiClientColumns } from './api-client-columns.tsx';
import { CreateApiClient } from './CreateApiClient.tsx';

const STATES = [
  { value: 'working', label: 'Working' },
  { value: 'ended', label: 'Revoked or expired' },
];
const KNOWN = { state: ['working', 'ended'] } as const;
const ORDERS = ['NAME_ASC', 'NAME_DESC', 'CREATED_AT_DESC', 'CREATED_AT_ASC'] as const;

/** Starts the list's query for what the address asks. */
export function loadApiClients({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const { state = [] } = address.filters;
  const order = oneOf(ORDERS, address.order);
  const isWorking = state.length === 1 ? state[0] === 'working' : undefined;
  const variables = { ...pageVariables(address), filter: { isWorking }, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(ApiClientsPageDocument, options) };
}

/** Other systems that act in the organization in their own name. */
export function ApiClientsPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadApiClients>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const [isCreating, setCreating] = useState(false);
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      Create a client
    </Button>
  );
  return (
    <>
      <ListPage
        title="API clients"
        subtitle="Other systems that act in the organization in their own name, by OAuth 2.0 client credentials."
        searchHint="Find a client by name"
        address={address}
        onChange={change}
        actions={create}
        filters={
          <FilterMenu
            name="State"
            options={STATES}
            chosen={address.filters.state}
            onChange={(values) => change({ state: values.join(',') })}
          />
        }
        columns={apiClientColumns}
        detail={(client) => <ApiClientDetail client={client} />}
        data={data?.apiClients}
        order={shown.order}
        keyOf={({ id }) => id}
        isStale={isStale}
        empty={<NoClients action={create} />}
      />
      {isCreating && <CreateApiClient onClose={() => setCreating(false)} />}
    </>
  );
}

function NoClients({ action }: { action: ReactNode }) {
  return (
    <EmptyState icon={Plug} title="No system is connected" action={action}>
      A client gets an id and a secret, and may do what you choose, nothing more.
    </EmptyState>
  );
}
