import { useReadQuery } from '@apollo/client/react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { formatFull } from '../../lib/format.ts';
import { preloadQuery } from '../../lib/graph/client.ts';
import { oneOf, pageVariables, readList } from '../../lib/list-address.ts';
import { useLocale } from '../../lib/locale.ts';
import { useFresh } from '../../lib/use-fresh.ts';
import { useList } from '../../lib/use-list.ts';
import { choicesOf, wordOf } from '../../lib/words.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { ListPage } from '../../ui/ListPage.tsx';
import { OrderStatusBadge } from './OrderStatusBadge.tsx';
import { OrdersPageDocument, type OrdersPageQuery } from './OrdersPage.generated.ts';

const STATUSES = ['OPEN', 'APPROVED', 'BACKORDERED', 'SHIPPED', 'CANCELLED'] as const;
const CHANNELS = ['ONLINE', 'RESELLER', 'RETAIL', 'DIRECT'] as const;
const KNOWN = { status: STATUSES, channel: CHANNELS };
const ORDERS = ['ORDERED_ON_DESC', 'ORDERED_ON_ASC', 'NUMBER_DESC', 'NUMBER_ASC', 'TOTAL_DESC', 'TOTAL_ASC'] as const;

type Order = NonNullable<OrdersPageQuery['orders']>['nodes'][number];

/** Starts the list's query for what the address asks. */
export function loadOrders({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const order = oneOf(ORDERS, address.order);
  const variables = { ...pageVariables(address), filter: address.filters, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(OrdersPageDocument, options) };
}

/** All orders, newest first unless asked otherwise. */
export function OrdersPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadOrders>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const locale = useLocale();
  return (
    <ListPage
      title="Orders"
      searchHint="Find an order by its number"
      address={address}
      onChange={change}
      filters={
        <>
          <FilterMenu
            name="Status"
            options={choicesOf(STATUSES)}
            chosen={address.filters.status}
            onChange={(values) => change({ status: values.join(',') })}
          />
          <FilterMenu
            name="Channel"
            options={choicesOf(CHANNELS)}
            chosen={address.filters.channel}
            onChange={(values) => change({ channel: values.join(',') })}
          />
        </>
      }
      columns={columns(locale)}
      data={data?.orders}
      order={shown.order}
      keyOf={({ id }) => id}
      isStale={isStale}
    />
  );
}

function columns(locale: string): Column<Order>[] {
  return [
    {
      name: 'Order',
      orders: { asc: 'NUMBER_ASC', desc: 'NUMBER_DESC' },
      cell: ({ id, number }) => (
        <Link to={`/sales/orders/${id}`} className="font-medium hover:underline">
          {number}
        </Link>
      ),
    },
    {
      name: 'Customer',
      cell: ({ customer }) =>
        customer && (
          <Link to={`/sales/customers/${customer.id}`} className="text-fg-2 hover:underline">
            {customer.name}
          </Link>
        ),
    },
    {
      name: 'Day',
      isSecondary: true,
      orders: { asc: 'ORDERED_ON_ASC', desc: 'ORDERED_ON_DESC' },
      cell: ({ orderedOn }) => formatDay(orderedOn, locale),
    },
    { name: 'Channel', isSecondary: true, cell: ({ channel }) => wordOf(channel) },
    { name: 'Status', isSecondary: true, cell: ({ status }) => <OrderStatusBadge status={status} /> },
    {
      name: 'Total',
      align: 'right',
      orders: { asc: 'TOTAL_ASC', desc: 'TOTAL_DESC' },
      cell: ({ total, currency }) => formatFull(total, { unit: 'MONEY', currency }, locale),
    },
  ];
}
