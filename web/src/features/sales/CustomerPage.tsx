import { useReadQuery } from '@apollo/client/react';
import { ReceiptText } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { formatFull } from '../../lib/format.ts';
import { preloadQuery } from '../../lib/graph/client.ts';
import { useLocale } from '../../lib/locale.ts';
import { wordOf } from '../../lib/words.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DetailPage } from '../../ui/DetailPage.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FigureRow } from '../../ui/FigureRow.tsx';
import { EmptyNote } from '../../ui/Notes.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { CustomerPageDocument, type CustomerPageQuery } from './CustomerPage.generated.ts';
import { OrderStatusBadge } from './OrderStatusBadge.tsx';

const KEYS = ['sales.revenue', 'sales.orders', 'sales.average_order_value', 'sales.gross_margin_rate'];

type Customer = NonNullable<CustomerPageQuery['customer']>;
type Metric = CustomerPageQuery['metrics'][number];

/** Starts the customer's query, and that of the figures with this customer alone. */
export function loadCustomer({ params: { id = '' } }: LoaderFunctionArgs) {
  const filter = [{ by: 'customer', in: [id] }];
  const variables = { id, keys: KEYS, filter, period: { preset: 'LAST_12_MONTHS' as const } };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(CustomerPageDocument, options) };
}

/** One customer: who it is, what it buys, and its last orders. */
export function CustomerPage() {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadCustomer>>().queryRef);
  const customer = data?.customer;
  if (!customer) return <NotThere thing="customer" list="/sales/customers" />;
  return (
    <DetailPage
      title={customer.name}
      trail={{ name: 'Customers', path: '/sales/customers' }}
      subtitle={[wordOf(customer.kind), customer.segment].filter(Boolean).join(' · ')}
      aside={<Who customer={customer} />}
    >
      <Card title="What it buys" subtitle="The last 12 months, against the 12 before">
        <ul>
          {data.metrics.map((metric) => (
            <Figure key={metric.key} metric={metric} />
          ))}
        </ul>
      </Card>
      <LastOrders orders={customer.orders} />
    </DetailPage>
  );
}

function Figure({ metric: { key, name, unit, better, ofCustomer, courseOfCustomer } }: { metric: Metric }) {
  return (
    <li className="border-t border-line first:border-t-0">
      {ofCustomer ? (
        <FigureRow
          name={name}
          to={{ pathname: `/metrics/${key}`, search: 'period=12m&by=customer' }}
          value={ofCustomer}
          measure={{ unit, currency: ofCustomer.currency }}
          better={better}
          points={courseOfCustomer ?? []}
        />
      ) : (
        <p className="py-3 text-fg-2">{name} did not come.</p>
      )}
    </li>
  );
}

function LastOrders({ orders }: Pick<Customer, 'orders'>) {
  const locale = useLocale();
  const columns: Column<Customer['orders'][number]>[] = [
    {
      name: 'Order',
      cell: ({ id, number }) => (
        <Link to={`/sales/orders/${id}`} className="font-medium hover:underline">
          {number}
        </Link>
      ),
    },
    { name: 'Day', cell: ({ orderedOn }) => formatDay(orderedOn, locale) },
    { name: 'Status', isSecondary: true, cell: ({ status }) => <OrderStatusBadge status={status} /> },
    {
      name: 'Total',
      align: 'right',
      cell: ({ total, currency }) => formatFull(total, { unit: 'MONEY', currency }, locale),
    },
  ];
  return (
    <Card title="Last orders">
      {orders.length > 0 ? (
        <div className="-mx-4 -mb-2 lg:-mx-5">
          <DataTable label="Last orders" rows={orders} columns={columns} keyOf={({ id }) => id} />
        </div>
      ) : (
        <EmptyNote icon={ReceiptText}>It has not ordered yet.</EmptyNote>
      )}
    </Card>
  );
}

function Who({ customer }: { customer: Customer }) {
  const locale = useLocale();
  return (
    <>
      <Card title="Customer">
        <Facts
          facts={[
            ['Account', customer.accountNumber],
            ['E-mail', customer.email],
            ['Phone', customer.phone],
            ['Place', [customer.city, customer.countryCode].filter(Boolean).join(', ')],
            ['Territory', customer.territory?.name],
            ['Sales person', customer.salesPerson?.name],
            ['First order', customer.firstOrderedOn && formatDay(customer.firstOrderedOn, locale)],
          ]}
        />
      </Card>
      {customer.contacts.length > 0 && (
        <Card title="Contacts">
          <Facts facts={customer.contacts.map(({ name, role, email }) => [name, email ?? role ?? ' '] as const)} />
        </Card>
      )}
    </>
  );
}
