import { useReadQuery } from '@apollo/client/react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../lib/graph/client.ts';
import { Card } from '../../ui/Card.tsx';
import { DetailPage } from '../../ui/DetailPage.tsx';
import { FigureRow } from '../../ui/FigureRow.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { ProductFacts } from './ProductFacts.tsx';
import { ProductPageDocument } from './ProductPage.generated.ts';
import { ProductStock } from './ProductStock.tsx';
import { StageBadge } from './StageBadge.tsx';

const KEYS = ['sales.revenue', 'sales.units', 'sales.gross_margin_rate'];

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
      aside={<ProductFacts product={product} />}
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
