import { useReadQuery } from '@apollo/client/react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { formatFull } from '../../lib/format.ts';
import { preloadQuery } from '../../lib/graph/client.ts';
import { useLocale } from '../../lib/locale.ts';
import { wordOf } from '../../lib/words.ts';
import { Card } from '../../ui/Card.tsx';
import { DetailPage } from '../../ui/DetailPage.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { OrderLines } from './OrderLines.tsx';
import { OrderPageDocument } from './OrderPage.generated.ts';
import { OrderStatusBadge } from './OrderStatusBadge.tsx';

/** Starts the order's query. */
export function loadOrder({ params: { id = '' } }: LoaderFunctionArgs) {
  const options = { variables: { id }, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(OrderPageDocument, options) };
}

/** One order: what was bought, by whom, and how it adds up. */
export function OrderPage() {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadOrder>>().queryRef);
  const locale = useLocale();
  const order = data?.order;
  if (!order) return <NotThere thing="order" list="/sales/orders" />;
  const money = (value: string) => formatFull(value, { unit: 'MONEY', currency: order.currency }, locale);
  const { customer } = order;
  return (
    <DetailPage
      title={`Order ${order.number}`}
      trail={{ name: 'Orders', path: '/sales/orders' }}
      subtitle={`${formatDay(order.orderedOn, locale)} · ${wordOf(order.channel)}`}
      badge={<OrderStatusBadge status={order.status} />}
      aside={
        <>
          <Card title="Customer">
            {customer ? (
              <Facts
                facts={[
                  [
                    'Name',
                    <Link
                      key="name"
                      to={`/sales/customers/${customer.id}`}
                      className="font-medium text-accent-text hover:underline"
                    >
                      {customer.name}
                    </Link>,
                  ],
                  ['Segment', customer.segment],
                  ['Place', [customer.city, customer.countryCode].filter(Boolean).join(', ')],
                  ['Their reference', order.customerReference],
                ]}
              />
            ) : (
              <p className="text-fg-2">Sales has no customer for this order.</p>
            )}
          </Card>
          <Card title="Sale">
            <Facts
              facts={[
                ['Territory', order.territory?.name],
                ['Sales person', order.salesPerson?.name],
                ['Due', order.dueOn && formatDay(order.dueOn, locale)],
                ['Shipped', order.shippedOn && formatDay(order.shippedOn, locale)],
              ]}
            />
          </Card>
        </>
      }
    >
      <Card title="Lines">
        <OrderLines lines={order.lines} money={money} />
        <div className="mt-3 ml-auto w-full max-w-70 border-t border-line pt-1 font-medium">
          <Facts
            facts={[
              ['Subtotal', money(order.subtotal)],
              ['Tax', money(order.tax)],
              ['Freight', money(order.freight)],
              ['Total', <strong key="total">{money(order.total)}</strong>],
            ]}
          />
        </div>
      </Card>
    </DetailPage>
  );
}
