import type { DemoClient } from './demo-client.ts';

interface LowLevel {
  quantity: number;
  safetyStock: number;
  reorderPoint: number;
  warehouse: { id: string };
  product: { id: string; suppliers: { minOrder: number; supplier: { id: string } }[] };
}

interface Placed {
  placePurchaseOrder: { message?: string; id?: string };
}

const LOW = `query DemoLowStock {
  stockLevels(first: 100, filter: { isBelowReorderPoint: true }, order: QUANTITY_ASC) {
    nodes { quantity safetyStock reorderPoint warehouse { id } product { id suppliers(first: 1) { minOrder supplier { id } } } }
  }
}`;
const PLACE = `mutation PlaceDemoPurchase($input: PlacePurchaseOrderInput!) {
  placePurchaseOrder(input: $input) { ... on PurchaseOrder { id } ... on UserError { message } }
}`;
const RECEIVE = `mutation ReceiveDemoPurchase($input: ReceivePurchaseOrderInput!) {
  receivePurchaseOrder(input: $input) { __typename ... on UserError { message } }
}`;

/**
 * Buys, of the products whose ids are given, the one that lies farthest below its safety stock, and takes it in at once, so
 * that the demo can go on for days. What lacks for other reasons is left alone: people shall see it. True when it bought.
 */
export async function restock(client: DemoClient, sold: ReadonlySet<string>): Promise<boolean> {
  const { stockLevels } = await client.ask<{ stockLevels: { nodes: LowLevel[] } }>('products', LOW);
  const [level] = stockLevels.nodes
    .filter(({ quantity, safetyStock }) => quantity < safetyStock)
    .filter(({ product }) => sold.has(product.id) && product.suppliers.length > 0)
    .sort((one, other) => one.quantity / one.safetyStock - other.quantity / other.safetyStock);
  if (!level) return false;
  await buy(client, level);
  return true;
}

async function buy(client: DemoClient, { quantity: left, reorderPoint, warehouse, product }: LowLevel): Promise<void> {
  const [terms] = product.suppliers;
  if (!terms) return;
  const quantity = terms.minOrder * Math.ceil((2 * reorderPoint - left) / terms.minOrder);
  const order = { supplierId: terms.supplier.id, lines: [{ productId: product.id, quantity }] };
  const { placePurchaseOrder: placed } = await client.ask<Placed>('products', PLACE, { input: order });
  if (!placed.id) throw new Error(placed.message);
  const receipt = {
    purchaseOrderId: placed.id,
    warehouseId: warehouse.id,
    lines: [{ lineNumber: 1, received: quantity }],
  };
  await client.ask('products', RECEIVE, { input: receipt });
}
