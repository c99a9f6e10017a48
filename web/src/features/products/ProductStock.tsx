import { PackageX } from 'lucide-react';
import { useLocale } from '../../lib/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyNote } from '../../ui/Notes.tsx';
import { LevelBadge } from './LevelBadge.tsx';
import type { ProductPageQuery } from './ProductPage.generated.ts';

type Product = NonNullable<ProductPageQuery['product']>;
type Level = NonNullable<Product['stockLevels']>[number];

interface ProductStockProps {
  levels: Product['stockLevels'];
  /** Units in all warehouses. */
  stock: number | null;
}

/** Where a product lies, and where it runs short. */
export function ProductStock({ levels, stock }: ProductStockProps) {
  const locale = useLocale();
  const columns: Column<Level>[] = [
    { name: 'Warehouse', cell: ({ warehouse }) => <span className="font-medium">{warehouse?.name}</span> },
    { name: 'Units', align: 'right', cell: ({ quantity }) => quantity.toLocaleString(locale) },
    { name: 'Reorder at', align: 'right', cell: ({ reorderPoint }) => reorderPoint.toLocaleString(locale) },
    {
      name: 'Level',
      isSecondary: true,
      cell: ({ isBelowReorderPoint }) => <LevelBadge isLow={isBelowReorderPoint} />,
    },
  ];
  return (
    <Card
      title="Stock"
      subtitle={stock === null ? undefined : `${stock.toLocaleString(locale)} units in all warehouses`}
    >
      {levels && levels.length > 0 ? (
        <div className="-mx-4 -mb-2 lg:-mx-5">
          <DataTable label="Stock" rows={levels} columns={columns} keyOf={({ id }) => id} />
        </div>
      ) : (
        <EmptyNote icon={PackageX}>No warehouse keeps it.</EmptyNote>
      )}
    </Card>
  );
}
