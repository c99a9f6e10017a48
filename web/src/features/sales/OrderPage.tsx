import { useReadQuery } from '@apollo/client/react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
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
import { OrderParties } from './OrderParties.tsx';
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
  const { number, orderedOn, channel, status, currency, lines, subtotal, tax, freight, total } = order;
  const money = (value: string) => formatFull(value, { unit: 'MONEY', currency }, locale);
  const sums = [
    ['Subtotal', money(subtotal)],
    ['Tax', money(tax)],
    ['Freight', money(freight)],
    ['Total', <strong key="total">{money(total)}</strong>],
  ] as const;
  return (
    <DetailPage
      title={`Order ${number}`}
      trail={{ name: 'Orders', path: '/sales/orders' }}
      subtitle={`${formatDay(orderedOn, locale)} · ${wordOf(channel)}`}
      badge={<OrderStatusBadge status={status} />}
      aside={<OrderParties order={order} />}
    >
      <Card title="Lines">
        <OrderLines lines={lines} money={money} />
        <div className="mt-3 ml-auto w-full max-w-70 border-t border-line pt-1 font-medium">
          <Facts facts={sums} />
        </div>
      </Card>
    </DetailPage>
  );
}
