import { Link } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import type { OrderPageQuery } from './OrderPage.generated.ts';

type Order = NonNullable<OrderPageQuery['order']>;

/** Who bought and who sold. */
export function OrderParties({ order }: { order: Order }) {
  const locale = useLocale();
  return (
    <>
      <Card title="Customer">
        {order.customer ? (
          <Buyer customer={order.customer} reference={order.customerReference} />
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
  );
}

interface BuyerProps {
  customer: NonNullable<Order['customer']>;
  reference: string | null;
}

function Buyer({ customer: { id, name, segment, city, countryCode }, reference }: BuyerProps) {
  const link = (
    <Link to={`/sales/customers/${id}`} className="font-medium text-accent-text hover:underline">
      {name}
    </Link>
  );
  return (
    <Facts
      facts={[
        ['Name', link],
        ['Segment', segment],
        ['Place', [city, countryCode].filter(Boolean).join(', ')],
        ['Their reference', reference],
      ]}
    />
  );
}
