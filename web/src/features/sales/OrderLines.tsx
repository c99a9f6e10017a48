import { Link } from 'react-router';
import { formatShare } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import type { OrderPageQuery } from './OrderPage.generated.ts';

type Line = NonNullable<OrderPageQuery['order']>['lines'][number];

interface OrderLinesProps {
  lines: readonly Line[];
  /** Writes an amount in the order's currency. */
  money: (value: string) => string;
}

/** What was bought, and how much of it is in stock now. */
export function OrderLines({ lines, money }: OrderLinesProps) {
  const locale = useLocale();
  const columns: Column<Line>[] = [
    { name: 'Product', cell: ({ product }) => <ProductCell product={product} /> },
    {
      name: 'In stock',
      align: 'right',
      isSecondary: true,
      cell: ({ product }) => product?.stock?.toLocaleString(locale) ?? '–',
    },
    { name: 'Quantity', align: 'right', cell: ({ quantity }) => quantity.toLocaleString(locale) },
    { name: 'Price', align: 'right', isSecondary: true, cell: ({ unitPrice }) => money(unitPrice) },
    {
      name: 'Discount',
      align: 'right',
      isSecondary: true,
      cell: ({ discountRate }) => (Number(discountRate) === 0 ? '–' : formatShare(Number(discountRate), locale)),
    },
    {
      name: 'Amount',
      align: 'right',
      cell: ({ lineTotal }) => <span className="font-medium">{money(lineTotal)}</span>,
    },
  ];
  return (
    <div className="-mx-4 lg:-mx-5">
      <DataTable label="Lines" rows={lines} columns={columns} keyOf={({ id }) => id} />
    </div>
  );
}

function ProductCell({ product }: Pick<Line, 'product'>) {
  if (!product) return <span className="text-fg-3">Not known to Products</span>;
  return (
    <>
      <Link to={`/products/${product.id}`} className="block font-medium hover:underline">
        {product.name}
      </Link>
      <span className="text-12 text-fg-3">{[product.number, product.category?.name].filter(Boolean).join(' · ')}</span>
    </>
  );
}
