import { useReadQuery } from '@apollo/client/react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { preloadQuery } from '../../lib/graph/client.ts';
import { oneOf, pageVariables, readList } from '../../lib/list-address.ts';
import { useLocale } from '../../lib/locale.ts';
import { useFresh } from '../../lib/use-fresh.ts';
import { useList } from '../../lib/use-list.ts';
import { choicesOf, wordOf } from '../../lib/words.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { ListPage } from '../../ui/ListPage.tsx';
import { CustomersPageDocument, type CustomersPageQuery } from './CustomersPage.generated.ts';

const KINDS = ['COMPANY', 'PERSON'] as const;
const BUYING = [
  { value: 'yes', label: 'Has ordered' },
  { value: 'no', label: 'Never ordered' },
];
const KNOWN = { kind: KINDS, ordered: ['yes', 'no'] } as const;
const ORDERS = ['NAME_ASC', 'NAME_DESC', 'CREATED_AT_DESC', 'CREATED_AT_ASC'] as const;

type Customer = NonNullable<CustomersPageQuery['customers']>['nodes'][number];

/** Starts the list's query for what the address asks. */
export function loadCustomers({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const { kind, ordered = [] } = address.filters;
  const order = oneOf(ORDERS, address.order);
  const hasOrdered = ordered.length === 1 ? ordered[0] === 'yes' : undefined;
  const variables = { ...pageVariables(address), filter: { kind, hasOrdered }, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(CustomersPageDocument, options) };
}

/** All customers by name. */
export function CustomersPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadCustomers>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const locale = useLocale();
  return (
    <ListPage
      title="Customers"
      searchHint="Find a customer by name"
      address={address}
      onChange={change}
      filters={
        <>
          <FilterMenu
            name="Kind"
            options={choicesOf(KINDS)}
            chosen={address.filters.kind}
            onChange={(values) => change({ kind: values.join(',') })}
          />
          <FilterMenu
            name="Orders"
            options={BUYING}
            chosen={address.filters.ordered}
            onChange={(values) => change({ ordered: values.join(',') })}
          />
        </>
      }
      columns={columns(locale)}
      data={data?.customers}
      order={shown.order}
      keyOf={({ id }) => id}
      isStale={isStale}
    />
  );
}

function columns(locale: string): Column<Customer>[] {
  return [
    {
      name: 'Customer',
      orders: { asc: 'NAME_ASC', desc: 'NAME_DESC' },
      cell: ({ id, name }) => (
        <Link to={`/sales/customers/${id}`} className="font-medium hover:underline">
          {name}
        </Link>
      ),
    },
    { name: 'Kind', isSecondary: true, cell: ({ kind }) => wordOf(kind) },
    { name: 'Segment', isSecondary: true, cell: ({ segment }) => segment },
    {
      name: 'Place',
      isSecondary: true,
      cell: ({ city, countryCode }) => [city, countryCode].filter(Boolean).join(', '),
    },
    { name: 'Territory', cell: ({ territory }) => territory?.name },
    {
      name: 'First order',
      align: 'right',
      cell: ({ firstOrderedOn }) => (firstOrderedOn ? formatDay(firstOrderedOn, locale) : '–'),
    },
  ];
}
