import { useReadQuery } from '@apollo/client/react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay } from '../../lib/dates.ts';
import { formatFull, formatShare } from '../../lib/format.ts';
import { preloadQuery } from '../../lib/graph/client.ts';
import { useLocale } from '../../lib/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { DetailPage } from '../../ui/DetailPage.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FigureRow } from '../../ui/FigureRow.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { ProductPageDocument, type ProductPageQuery } from './ProductPage.generated.ts';
import { ProductStock } from './ProductStock.tsx';
import { StageBadge } from './StageBadge.tsx';

const KEYS = ['sales.revenue', 'sales.units', 'sales.gross_margin_rate'];

type Product = NonNullable<ProductPageQuery['product']>;

/** Starts the product's query, and that of the figures with this product alone. */
export function loadProduct({ params: { id = '' } }: LoaderFunctionArgs) {
  const filter = [{ by: 'product', in: [id] }];
  const variables = { id, keys: KEYS, filter, period: { preset: 'LAST_12_MONTHS' as const } };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(ProductPageDocument, options) };
}

/** One product: how it sells, where it lies, who delivers it, and what it costs. */
export function ProductPage() {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadProduct>>().queryRef);
  const product = data?.product;
  if (!product) return <NotThere thing="product" list="/products" />;
  const { category } = product;
  return (
    <DetailPage
      title={product.name}
      trail={{ name: 'Products', path: '/products' }}
      subtitle={[product.number, category?.parent?.name, category?.name].filter(Boolean).join(' · ')}
      badge={<StageBadge stage={product.stage} />}
      aside={<What product={product} />}
    >
      <Card title="How it sells" subtitle="The last 12 months, against the 12 before">
        <ul>
          {data.metrics.map(({ key, name, unit, better, ofProduct, courseOfProduct }) => (
            <li key={key} className="border-t border-line first:border-t-0">
              {ofProduct ? (
                <FigureRow
                  name={name}
                  to={{ pathname: `/metrics/${key}`, search: 'period=12m&by=product' }}
                  value={ofProduct}
                  measure={{ unit, currency: ofProduct.currency }}
                  better={better}
                  points={courseOfProduct ?? []}
                />
              ) : (
                <p className="py-3 text-fg-2">{name} did not come.</p>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <ProductStock levels={product.stockLevels} stock={product.stock} />
    </DetailPage>
  );
}

function What({ product }: { product: Product }) {
  const locale = useLocale();
  const money = (value: string) => formatFull(value, { unit: 'MONEY', currency: product.currency }, locale);
  const [price, cost] = [Number(product.price), Number(product.cost)];
  return (
    <>
      <Card title="Price">
        <Facts
          facts={[
            ['Price', money(product.price)],
            ['Cost', money(product.cost)],
            ['Margin', price > 0 ? formatShare((price - cost) / price, locale) : null],
            ...product.prices.map(
              ({ validFrom, amount }) => [`From ${formatDay(validFrom, locale)}`, money(amount)] as const,
            ),
          ]}
        />
      </Card>
      <Card title="Product">
        <Facts
          facts={[
            ['Colour', product.color],
            ['Size', product.size],
            ['Weight', product.weight && `${Number(product.weight)} ${product.weightUnit ?? ''}`],
            ['Offered since', product.introducedOn && formatDay(product.introducedOn, locale)],
            ['Offered until', product.retiredOn && formatDay(product.retiredOn, locale)],
          ]}
        />
      </Card>
      {product.suppliers && product.suppliers.length > 0 && (
        <Card title="Suppliers" subtitle="Price of a unit, and days until it comes">
          <Facts
            facts={product.suppliers.map(
              ({ supplier, price, leadTimeDays }) =>
                [supplier?.name ?? 'Unknown', `${money(price)} · ${leadTimeDays} days`] as const,
            )}
          />
        </Card>
      )}
    </>
  );
}
