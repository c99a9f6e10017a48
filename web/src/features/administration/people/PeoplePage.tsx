import { useReadQuery } from '@apollo/client/react';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { type Chosen, oneOf, pageVariables, readList } from '../../../lib/list-address.ts';
import { useFresh } from '../../../lib/use-fresh.ts';
import { useList } from '../../../lib/use-list.ts';
import { useMay } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { ListPage } from '../../../ui/ListPage.tsx';
import { ROLES } from '../role-words.ts';
import { CreateUser } from './CreateUser.tsx';
import { PeoplePageDocument } from './PeoplePage.generated.ts';
import { peopleColumns } from './people-columns.tsx';

const STATES = [
  { value: 'ACTIVE', label: 'Active' },
  { value: 'AWAITING', label: 'Awaited' },
  { value: 'DEACTIVATED', label: 'Deactivated' },
] as const;
const SECOND_FACTOR = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
];
const KNOWN = {
  role: ROLES.map(({ value }) => value),
  state: STATES.map(({ value }) => value),
  mfa: ['on', 'off'],
} as const;
const ORDERS = ['NAME_ASC', 'NAME_DESC', 'LAST_SEEN_AT_DESC', 'LAST_SEEN_AT_ASC'] as const;

/** Starts the list's query for what the address asks. */
export function loadPeople({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const { role, state, mfa = [] } = address.filters;
  const order = oneOf(ORDERS, address.order);
  const hasMfa = mfa.length === 1 ? mfa[0] === 'on' : undefined;
  const variables = { ...pageVariables(address), filter: { role, state, hasMfa }, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(PeoplePageDocument, options) };
}

/** Everybody who is a member: what each may do, and whether the person can come in. */
export function PeoplePage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadPeople>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const [isCreating, setCreating] = useState(false);
  const mayManage = useMay('identity:user.manage');
  return (
    <>
      <ListPage
        title="People"
        searchHint="Find a person by name or e-mail"
        address={address}
        onChange={change}
        actions={
          mayManage && (
            <Button look="primary" onClick={() => setCreating(true)}>
              <UserPlus aria-hidden />
              Create a user
            </Button>
          )
        }
        filters={<PeopleFilters chosen={address.filters} onChange={change} />}
        columns={peopleColumns}
        data={data?.users}
        order={shown.order}
        keyOf={({ id }) => id}
        isStale={isStale}
      />
      {isCreating && <CreateUser onClose={() => setCreating(false)} />}
    </>
  );
}

const FILTERS = [
  { name: 'role', label: 'Role', options: ROLES },
  { name: 'state', label: 'State', options: STATES },
  { name: 'mfa', label: 'Second factor', options: SECOND_FACTOR },
] as const;

interface PeopleFiltersProps {
  chosen: Chosen<typeof KNOWN>;
  onChange: (change: Record<string, string>) => void;
}

function PeopleFilters({ chosen, onChange }: PeopleFiltersProps) {
  return FILTERS.map(({ name, label, options }) => (
    <FilterMenu
      key={name}
      name={label}
      options={options}
      chosen={chosen[name]}
      onChange={(values) => onChange({ [name]: values.join(',') })}
    />
  ));
}
