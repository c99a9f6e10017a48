import type { Dimension, Fact, RowSource } from '#kernel/metrics/fact';
import { dimensionWords } from './words.ts';

const products = 'left join products.products product on product.id = f.product_id';
const categories = 'left join products.category_paths category on category.id = product.category_id';
const warehouses = 'left join products.warehouses warehouse on warehouse.id = f.warehouse_id';
const suppliers = 'left join products.suppliers supplier on supplier.id = f.supplier_id';

const classified = {
  product: {
    name: 'Product',
    description: 'The product itself.',
    words: dimensionWords.product,
    key: 'f.product_id',
    label: 'product.name',
    join: products,
    tables: ['products.products'],
  },
  subcategory: {
    name: 'Subcategory',
    description: 'The subcategory of the product.',
    words: dimensionWords.subcategory,
    key: 'category.subcategory_id',
    label: 'category.subcategory_name',
    join: [products, categories],
    tables: ['products.products', 'products.categories'],
  },
  category: {
    name: 'Category',
    description: 'The category of the product.',
    words: dimensionWords.category,
    key: 'category.category_id',
    label: 'category.category_name',
    join: [products, categories],
    tables: ['products.products', 'products.categories'],
  },
} satisfies Record<string, Dimension>;
const warehouse: Dimension = {
  name: 'Warehouse',
  description: 'The warehouse in which the goods lie.',
  words: dimensionWords.warehouse,
  key: 'f.warehouse_id',
  label: 'warehouse.name',
  join: warehouses,
  tables: ['products.warehouses'],
};
const supplier: Dimension = {
  name: 'Supplier',
  description: 'From whom the goods were ordered.',
  words: dimensionWords.supplier,
  key: 'f.supplier_id',
  label: 'supplier.name',
  join: suppliers,
  tables: ['products.suppliers'],
};
const byProduct: RowSource = {
  key: 'f.product_id',
  label: 'product.name',
  detail: 'product.number',
  join: products,
  tables: ['products.products'],
  type: 'Product',
};

/** Units that came and went; those up to a day are the stock of that day. */
export const stockMoves: Fact = {
  table: 'products.stock_moves',
  on: 'f.moved_on',
  dimensions: { ...classified, warehouse },
  row: byProduct,
};

/** The same units at the cost of the product, one row for each cost. */
export const stockValues: Fact = {
  table: 'products.stock_values',
  tables: ['products.stock_moves', 'products.product_costs', 'products.products'],
  days: { table: 'products.stock_moves', on: 'f.moved_on' },
  on: 'f.holds_from',
  until: 'f.holds_until',
  dimensions: { ...classified, warehouse },
  row: byProduct,
};

/** Stock of a product over all warehouses, from one move until the next; not after its retirement. */
export const stockPositions: Fact = {
  table: 'products.stock_positions',
  tables: ['products.stock_moves', 'products.stock_levels', 'products.products'],
  days: { table: 'products.stock_moves', on: 'f.moved_on' },
  on: 'f.holds_from',
  until: 'f.holds_until',
  where: 'coalesce(f.holds_until > f.holds_from, true)',
  dimensions: classified,
  row: byProduct,
};

/** Units sold on a day, at the cost of that day. */
export const demand: Fact = {
  table: 'products.demand_costs',
  tables: ['products.demand', 'products.product_costs', 'products.products'],
  days: { table: 'products.demand', on: 'f.sold_on' },
  on: 'f.sold_on',
  dimensions: classified,
  row: byProduct,
};

/** Lines of purchase orders that were neither rejected nor cancelled, on the day of the order. */
export const purchases: Fact = {
  table: 'products.purchases',
  tables: ['products.purchase_order_lines', 'products.purchase_orders'],
  on: 'f.ordered_on',
  dimensions: { ...classified, supplier },
  row: {
    key: 'f.purchase_order_id',
    label: 'f.number',
    detail: 'supplier.name',
    join: suppliers,
    tables: ['products.suppliers'],
    type: 'PurchaseOrder',
  },
};
