import { useReadQuery } from '@apollo/client/react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatFull } from '../../lib/format.ts';
import { preloadQuery } from '../../lib/graph/client.ts';
import { oneOf, pageVariables, readList } from '../../lib/list-address.ts';
import { useLocale } from '../../lib/locale.ts';
import { useFresh } from '../../lib/use-fresh.ts';
import { useList } from '../../lib/use-list.ts';
import { choicesOf } from '../../lib/words.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { ListPage } from '../../ui/ListPage.tsx';
import { ProductsPageDocument, type ProductsPageQuery } from './ProductsPage.generated.ts';
import { StageBadge } from './StageBadge.tsx';

const STAGES = ['DRAFT', 'INTRODUCTION', 'GROWTH', 'MATURE', 'DECLINE', 'RETIRED'] as const;
const KNOWN = { stage: STAGES };
const ORDERS = [
  'NAME_ASC',
  'NAME_DESC',
  'NUMBER_ASC',
  'NUMBER_DESC',
  'PRICE_DESC',
  'PRICE_ASC',
  'COST_DESC',
  'COST_ASC',
] as const;

type Product = NonNullable<ProductsPageQuery['products']>['nodes'][number];

/** Starts the list's query for what the address asks. */
export function loadProducts({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const order = oneOf(ORDERS, address.order);
  const variables = { ...pageVariables(address), filter: address.filters, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(ProductsPageDocument, options) };
}

/** All products by name. */
export function ProductsPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadProducts>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  const locale = useLocale();
  return (
    <ListPage
      title="Products"
      searchHint="Find a product by name or number"
      address={address}
      onChange={change}
      filters={
        <FilterMenu
          name="Stage"
          options={choicesOf(STAGES)}
          chosen={address.filters.stage}
          onChange={(values) => change({ stage: values.join(',') })}
        />
      }
      columns={columns(
        locale,
        (data?.products?.nodes ?? []).some(({ cost }) => cost !== null),
      )}
      data={data?.products}
      order={shown.order}
      keyOf={({ id }) => id}
      isStale={isStale}
    />
  );
}

/** The columns; that of costs only where the viewer may see some. */
function columns(locale: string, hasCosts: boolean): Column<Product>[] {
  const money = (value: string, currency: string) => formatFull(value, { unit: 'MONEY', currency }, locale);
  const costs: Column<Product> = {
    name: 'Cost',
    align: 'right',
    isSecondary: true,
    orders: { asc: 'COST_ASC', desc: 'COST_DESC' },
    cell: ({ cost, currency }) => cost && money(cost, currency),
  };
  return [
    {
      name: 'Product',
      orders: { asc: 'NAME_ASC', desc: 'NAME_DESC' },
      cell: ({ id, name }) => (
        <Link to={`/products/${id}`} className="font-medium hover:underline">
          {name}
        </Link>
      ),
    },
    {
      name: 'Number',
      isSecondary: true,
      orders: { asc: 'NUMBER_ASC', desc: 'NUMBER_DESC' },
      cell: ({ number }) => <span className="text-fg-2">{number}</span>,
    },
    { name: 'Category', isSecondary: true, cell: ({ category }) => category?.name },
    { name: 'Stage', isSecondary: true, cell: ({ stage }) => <StageBadge stage={stage} /> },
    { name: 'In stock', align: 'right', cell: ({ stock }) => stock?.toLocaleString(locale) ?? '–' },
    ...(hasCosts ? [costs] : []),
    {
      name: 'Price',
      align: 'right',
      orders: { asc: 'PRICE_ASC', desc: 'PRICE_DESC' },
      cell: ({ price, currency }) => money(price, currency),
    },
  ];
}
