import type { Domain } from '#kernel/graph/domain';
import { Product } from './catalogue/product.entity.ts';
import { ProductResolver } from './catalogue/product.resolver.ts';
import { ProductCost, ProductPrice } from './catalogue/product-amounts.entity.ts';
import { Category } from './categories/category.entity.ts';
import { CategoryResolver } from './categories/category.resolver.ts';
import { noteDemand } from './demand/note-demand.ts';
import { imports } from './imports.ts';
import { metrics } from './metrics.ts';
import { productsPersonal } from './personal-data.ts';
import { productsScopes } from './policy.ts';
import { ProductPurchasesResolver } from './purchasing/product-purchases.resolver.ts';
import { PurchaseOrder } from './purchasing/purchase-order.entity.ts';
import { PurchaseOrderResolver } from './purchasing/purchase-order.resolver.ts';
import { PurchaseOrderLine } from './purchasing/purchase-order-line.entity.ts';
import { PurchaseOrderLineResolver } from './purchasing/purchase-order-line.resolver.ts';
import { issueStock } from './stock/issue-stock.ts';
import { ProductStockResolver } from './stock/product-stock.resolver.ts';
import { Shortage } from './stock/shortage.entity.ts';
import { ShortageResolver } from './stock/shortage.resolver.ts';
import { StockLevel } from './stock/stock-level.entity.ts';
import { StockLevelResolver } from './stock/stock-level.resolver.ts';
import { StockMove } from './stock/stock-move.entity.ts';
import { StockMoveResolver } from './stock/stock-move.resolver.ts';
import { Supplier } from './suppliers/supplier.entity.ts';
import { SupplierResolver } from './suppliers/supplier.resolver.ts';
import { SupplierProduct } from './suppliers/supplier-product.entity.ts';
import { SupplierProductResolver } from './suppliers/supplier-product.resolver.ts';
import { Warehouse } from './warehouses/warehouse.entity.ts';
import { WarehouseResolver } from './warehouses/warehouse.resolver.ts';

/** Products: what is sold, what it costs, where it lies, from whom it is bought. */
export const products: Domain = {
  name: 'products',
  title: 'Products and stock',
  description: 'Products, warehouses, suppliers and purchase orders.',
  entities: [
    Category,
    Product,
    ProductCost,
    ProductPrice,
    Warehouse,
    StockLevel,
    StockMove,
    Shortage,
    Supplier,
    SupplierProduct,
    PurchaseOrder,
    PurchaseOrderLine,
  ],
  resolvers: [
    CategoryResolver,
    ProductResolver,
    ProductStockResolver,
    ProductPurchasesResolver,
    WarehouseResolver,
    StockLevelResolver,
    StockMoveResolver,
    ShortageResolver,
    SupplierResolver,
    SupplierProductResolver,
    PurchaseOrderResolver,
    PurchaseOrderLineResolver,
  ],
  metrics,
  imports,
  consumers: [noteDemand, issueStock],
  personal: productsPersonal,
  scopes: productsScopes,
};
