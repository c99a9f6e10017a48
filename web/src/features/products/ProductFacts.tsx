import { formatDay } from '../../lib/dates.ts';
import { formatFull, formatShare } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import type { ProductPageQuery } from './ProductPage.generated.ts';

type Product = NonNullable<ProductPageQuery['product']>;

/** What a product costs, what it is, and who delivers it. */
export function ProductFacts({ product }: { product: Product }) {
  const locale = useLocale();
  const { currency, color, size, weight, weightUnit, introducedOn, retiredOn, suppliers } = product;
  const money = (value: string) => formatFull(value, { unit: 'MONEY', currency }, locale);
  const deliveries = (suppliers ?? []).map(
    ({ supplier, price, leadTimeDays }) =>
      [supplier?.name ?? 'Unknown', `${money(price)} · ${leadTimeDays} days`] as const,
  );
  return (
    <>
      <Prices product={product} money={money} />
      <Card title="Product">
        <Facts
          facts={[
            ['Colour', color],
            ['Size', size],
            ['Weight', weight && `${Number(weight)} ${weightUnit ?? ''}`],
            ['Offered since', introducedOn && formatDay(introducedOn, locale)],
            ['Offered until', retiredOn && formatDay(retiredOn, locale)],
          ]}
        />
      </Card>
      {deliveries.length > 0 && (
        <Card title="Suppliers" subtitle="Price of a unit, and days until it comes">
          <Facts facts={deliveries} />
        </Card>
      )}
    </>
  );
}

/** What is left of the price; null where the viewer may not see costs. */
function marginOf({ price, cost }: Product): number | null {
  return cost && Number(price) > 0 ? (Number(price) - Number(cost)) / Number(price) : null;
}

function Prices({ product, money }: { product: Product; money: (value: string) => string }) {
  const locale = useLocale();
  const margin = marginOf(product);
  return (
    <Card title="Price">
      <Facts
        facts={[
          ['Price', money(product.price)],
          ['Cost', product.cost && money(product.cost)],
          ['Margin', margin === null ? null : formatShare(margin, locale)],
          ...product.prices.map(
            ({ validFrom, amount }) => [`From ${formatDay(validFrom, locale)}`, money(amount)] as const,
          ),
        ]}
      />
    </Card>
  );
}
