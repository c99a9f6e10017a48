import { ArrowDown, ArrowUp, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';

/** One column of a table. */
export interface Column<Row> {
  name: string;
  /** The heading is there for screen readers only, as over buttons. */
  isUnnamed?: boolean;
  cell: (row: Row) => ReactNode;
  align?: 'right';
  /** Left out on a narrow screen. */
  isSecondary?: boolean;
  /** The column can be sorted by: the list's orders upwards and downwards. */
  orders?: { asc: string; desc: string };
}

interface DataTableProps<Row> {
  /** What the rows are, for screen readers. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  order?: string;
  onOrder?: (order: string) => void;
  /** More about a row, shown below it on request. */
  detail?: (row: Row) => ReactNode;
}

/** Rows in columns; headings of sortable columns change the order. */
export function DataTable<Row>({ label, rows, columns, keyOf, order, onOrder, detail }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="w-full text-13">
      <thead className="text-12 text-fg-3">
        <tr>
          {detail && (
            <th className="w-10 pl-2 lg:pl-3">
              <span className="sr-only">Details</span>
            </th>
          )}
          {columns.map((column) => (
            <Heading key={column.name} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={keyOf(row)} row={row} columns={columns} detail={detail} />
        ))}
      </tbody>
    </table>
  );
}

function Line<Row>({ row, columns, detail }: Pick<DataTableProps<Row>, 'columns' | 'detail'> & { row: Row }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr className="border-t border-line hover:bg-hover">
        {detail && (
          <td className="pl-2 lg:pl-3">
            <Button
              look="ghost"
              size="icon"
              aria-label="Details"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              className="size-7!"
            >
              <ChevronRight className={classes('transition-transform', isOpen && 'rotate-90')} />
            </Button>
          </td>
        )}
        {columns.map((column) => (
          <td key={column.name} className={cellClass(column, 'h-10 py-2')}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {detail && isOpen && (
        <tr>
          <td colSpan={columns.length + 1} className="px-4 pb-4 lg:px-5">
            {detail(row)}
          </td>
        </tr>
      )}
    </>
  );
}

function Heading<Row>({
  column,
  order,
  onOrder,
}: {
  column: Column<Row>;
  order?: string;
  onOrder?: (order: string) => void;
}) {
  const { name, orders } = column;
  const direction =
    orders && order === orders.asc ? 'ascending' : orders && order === orders.desc ? 'descending' : undefined;
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th aria-sort={direction} className={cellClass(column, 'h-10 font-medium whitespace-nowrap')}>
      {orders && onOrder ? (
        <button
          type="button"
          onClick={() => onOrder(direction === 'descending' ? orders.asc : orders.desc)}
          className={classes('inline-flex items-center gap-1 rounded-[4px] hover:text-fg', direction && 'text-fg')}
        >
          {name}
          {direction && <Arrow className="size-3.5" aria-hidden />}
        </button>
      ) : (
        <span className={column.isUnnamed ? 'sr-only' : undefined}>{name}</span>
      )}
    </th>
  );
}

function cellClass<Row>({ align, isSecondary }: Column<Row>, rest: string): string {
  return classes(
    'px-2 first:pl-4 last:pr-4 lg:first:pl-5 lg:last:pr-5',
    align === 'right' ? 'num text-right' : 'text-left',
    isSecondary && 'max-md:hidden',
    rest,
  );
}
