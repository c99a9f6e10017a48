import { type ImportTarget, importTarget } from '#kernel/imports/import-target';
import { Product } from './catalogue/product.entity.ts';
import { ProductCost, ProductPrice } from './catalogue/product-amounts.entity.ts';
import { productsBelow, tellCosts, tellNames } from './catalogue/tell-others.ts';
import { Category } from './categories/category.entity.ts';
import { PurchaseOrder } from './purchasing/purchase-order.entity.ts';
import { PurchaseOrderLine } from './purchasing/purchase-order-line.entity.ts';
import { StockLevel } from './stock/stock-level.entity.ts';
import { StockMove } from './stock/stock-move.entity.ts';
import { Supplier } from './suppliers/supplier.entity.ts';
import { SupplierProduct } from './suppliers/supplier-product.entity.ts';
import { Warehouse } from './warehouses/warehouse.entity.ts';

const productId = 'products.product';
const warehouseId = 'products.warehouse';
const supplierId = 'products.supplier';
const imported = 'select id from imported';

/** The opening move of a level has the level's own id, so that repeating an import changes it and undoing finds it. */
const CLOSE_OPENINGS = `
  delete from products.stock_moves m using imported i
   where m.id = i.id and m.kind = 'OPENING'
     and not exists (select from products.stock_levels l where l.id = m.id and l.opening_quantity <> 0)`;

const OPEN_LEVELS = `
  insert into products.stock_moves (id, product_id, warehouse_id, moved_on, quantity, kind, unit_cost)
  select l.id, l.product_id, l.warehouse_id, l.opened_on, l.opening_quantity, 'OPENING', c.amount
    from products.stock_levels l
    join imported i using (id)
    join products.cost_periods c on c.product_id = l.product_id
     and c.holds_from <= l.opened_on and (c.holds_until is null or c.holds_until > l.opened_on)
   where l.opening_quantity <> 0
  on conflict (organization_id, id) do update
     set product_id = excluded.product_id, warehouse_id = excluded.warehouse_id, moved_on = excluded.moved_on,
         quantity = excluded.quantity, unit_cost = excluded.unit_cost`;

/**
 * What files may bring into products. A cost or price ends where the next one begins, and stock is the sum of its moves:
 * neither ends nor quantities on hand are imported. Import levels before moves.
 */
export const imports: ImportTarget[] = [
  importTarget('products.category', Category, {
    references: { parentId: 'products.category' },
    after: [tellNames(productsBelow(imported))],
  }),
  importTarget('products.product', Product, {
    references: { categoryId: 'products.category' },
    after: [tellNames(imported), tellCosts(imported)],
  }),
  importTarget('products.product_cost', ProductCost, {
    references: { productId },
    after: [tellCosts('select c.product_id from products.product_costs c join imported i using (id)')],
  }),
  importTarget('products.product_price', ProductPrice, { references: { productId } }),
  importTarget('products.warehouse', Warehouse),
  importTarget('products.stock_level', StockLevel, {
    references: { productId, warehouseId },
    omit: ['quantity'],
    after: [CLOSE_OPENINGS, OPEN_LEVELS],
  }),
  importTarget('products.stock_move', StockMove, { references: { productId, warehouseId } }),
  importTarget('products.supplier', Supplier),
  importTarget('products.supplier_product', SupplierProduct, { references: { supplierId, productId } }),
  importTarget('products.purchase_order', PurchaseOrder, { references: { supplierId } }),
  importTarget('products.purchase_order_line', PurchaseOrderLine, {
    references: { purchaseOrderId: 'products.purchase_order', productId },
  }),
];
