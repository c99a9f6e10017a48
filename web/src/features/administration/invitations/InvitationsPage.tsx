import { useReadQuery } from '@apollo/client/react';
import { MailPlus, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { oneOf, pageVariables, readList } from '../../../lib/list-address.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { useList } from '../../../lib/use-list.ts';
import { choicesOf } from '../../../lib/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { InvitationsPageDocument } from './InvitationsPage.generated.ts';
import { InvitePeople } from './InvitePeople.tsx';
import { invitationColumns } from './invitation-columns.tsx';

const STATES = ['PENDING', 'ACCEPTED', 'EXPIRED', 'REVOKED'] as const;
const KNOWN = { state: STATES } as const;
const ORDERS = ['SENT_AT_DESC', 'SENT_AT_ASC', 'EMAIL_ASC', 'EMAIL_DESC', 'EXPIRES_AT_ASC', 'EXPIRES_AT_DESC'] as const;

/** Starts the list's query for what the address asks. */
export function loadInvitations({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const order = oneOf(ORDERS, address.order);
  const variables = { ...pageVariables(address), filter: { state: address.filters.state }, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(InvitationsPageDocument, options) };
}

/** Who was invited to the organization, and what became of it. */
export function InvitationsPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadInvitations>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const [isInviting, setInviting] = useState(false);
  const invite = (
    <Button look="primary" onClick={() => setInviting(true)}>
      <MailPlus aria-hidden />
      Invite people
    </Button>
  );
  return (
    <>
      <ListPage
        title="Invitations"
        subtitle="Each is a letter with a link that is good for seven days."
        searchHint="Find an address"
        address={address}
        onChange={change}
        actions={invite}
        filters={
          <FilterMenu
            name="State"
            options={choicesOf(STATES)}
            chosen={address.filters.state}
            onChange={(values) => change({ state: values.join(',') })}
          />
        }
        columns={invitationColumns}
        data={data?.invitations}
        order={shown.order}
        keyOf={({ id }) => id}
        isStale={isStale}
        empty={<NoInvitations action={invite} />}
      />
      {isInviting && <InvitePeople onClose={() => setInviting(false)} />}
    </>
  );
}

function NoInvitations({ action }: { action: ReactNode }) {
  return (
    <EmptyState icon={Send} title="Nobody is invited" action={action}>
      Invite people by their addresses: they choose a password themselves, or use the one that they have.
    </EmptyState>
  );
}
