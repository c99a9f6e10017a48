import { useReadQuery } from '@apollo/client/react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../lib/graph/client.ts';
import { oneOf, pageVariables, readList } from '../../lib/list-address.ts';
import { useLocale } from '../../lib/locale.ts';
import { useFresh } from '../../lib/use-fresh.ts';
import { useList } from '../../lib/use-list.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { ListPage } from '../../ui/ListPage.tsx';
import { LevelBadge } from './LevelBadge.tsx';
import { StockPageDocument, type StockPageQuery } from './StockPage.generated.ts';

const LEVELS = [
  { value: 'low', label: 'Below reorder point' },
  { value: 'enough', label: 'Enough' },
];
const KNOWN = { level: ['low', 'enough'] } as const;
const ORDERS = ['QUANTITY_ASC', 'QUANTITY_DESC'] as const;

type Level = NonNullable<StockPageQuery['stockLevels']>['nodes'][number];

/** Starts the list's query for what the address asks. */
export function loadStock({ request }: LoaderFunctionArgs) {
  const address = readList(new URL(request.url).searchParams, KNOWN);
  const order = oneOf(ORDERS, address.order);
  const { level = [] } = address.filters;
  const filter = { isBelowReorderPoint: level.length === 1 ? level[0] === 'low' : undefined };
  const variables = { ...pageVariables(address), filter, order };
  const options = { variables, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { order, queryRef: preloadQuery(StockPageDocument, options) };
}

/** How much lies in which warehouse, least first. */
export function StockPage() {
  const { shown, isStale } = useFresh(useLoaderData<ReturnType<typeof loadStock>>());
  const { data } = useReadQuery(shown.queryRef);
  const [address, change] = useList(KNOWN);
  return (
    <ListPage
      title="Stock"
      searchHint="Find stock of a product"
      address={address}
      onChange={change}
      filters={
        <FilterMenu
          name="Level"
          options={LEVELS}
          chosen={address.filters.level}
          onChange={(values) => change({ level: values.join(',') })}
        />
      }
      columns={columns(useLocale())}
      data={data?.stockLevels}
      order={shown.order}
      keyOf={({ id }) => id}
      isStale={isStale}
    />
  );
}

function columns(locale: string): Column<Level>[] {
  return [
    {
      name: 'Product',
      cell: ({ product }) =>
        product && (
          <Link to={`/products/${product.id}`} className="font-medium hover:underline">
            {product.name}
          </Link>
        ),
    },
    { name: 'Number', isSecondary: true, cell: ({ product }) => <span className="text-fg-2">{product?.number}</span> },
    { name: 'Warehouse', cell: ({ warehouse }) => warehouse?.name },
    {
      name: 'Units',
      align: 'right',
      orders: { asc: 'QUANTITY_ASC', desc: 'QUANTITY_DESC' },
      cell: ({ quantity }) => <span className="font-medium">{quantity.toLocaleString(locale)}</span>,
    },
    {
      name: 'Reorder at',
      align: 'right',
      isSecondary: true,
      cell: ({ reorderPoint }) => reorderPoint.toLocaleString(locale),
    },
    {
      name: 'Safety',
      align: 'right',
      isSecondary: true,
      cell: ({ safetyStock }) => safetyStock.toLocaleString(locale),
    },
    {
      name: 'Level',
      isSecondary: true,
      cell: ({ isBelowReorderPoint }) => <LevelBadge isLow={isBelowReorderPoint} />,
    },
  ];
}
