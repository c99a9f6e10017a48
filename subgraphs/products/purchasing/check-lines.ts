import type { EntityManager } from '#kernel/database/entity-manager';
import { type FieldFault, invalid } from '#kernel/errors/fault';
import { LifecycleStage } from '../catalogue/lifecycle-stage.ts';
import { Product } from '../catalogue/product.entity.ts';
import { ProductIsRetired } from '../catalogue/product.errors.ts';
import { findRow } from '../find-row.ts';
import { SupplierProduct } from '../suppliers/supplier-product.entity.ts';
import { QuantityOutsideTerms } from './purchase-order.errors.ts';
import type { PurchaseOrderLineInput } from './purchase-order-line.input.ts';

/**
 * Checks lines against products and the supplier's terms: refuses a retired product and a quantity outside the terms;
 * throws VALIDATION_FAILED for a line that makes no sense or has no price, NOT_FOUND for an unknown product.
 */
export async function checkLines(
  em: EntityManager,
  supplierId: string,
  lines: readonly PurchaseOrderLineInput[],
): Promise<ProductIsRetired | QuantityOutsideTerms | undefined> {
  const faults = lines.flatMap((line, index) => faultsOf(line, index, lines));
  if (faults.length > 0) throw invalid(faults);
  for (const [index, line] of lines.entries()) {
    const product = await findRow(em, Product, 'product', line.productId);
    if (product.stage === LifecycleStage.RETIRED) return new ProductIsRetired(product.name);
    const terms = await em.findOne(SupplierProduct, { supplierId, productId: product.id, deletedAt: null });
    if (!terms && line.unitPrice == null) {
      throw invalid([fault(index, 'unitPrice', `The supplier has no price for ${product.name}; give one.`)]);
    }
    if (terms && !isWithin(terms, line.quantity))
      return new QuantityOutsideTerms(product.name, terms.minOrder, terms.maxOrder ?? null);
  }
  return undefined;
}

const isWithin = ({ minOrder, maxOrder }: SupplierProduct, quantity: number): boolean =>
  quantity >= minOrder && quantity <= (maxOrder ?? Number.POSITIVE_INFINITY);

function faultsOf(line: PurchaseOrderLineInput, index: number, lines: readonly PurchaseOrderLineInput[]): FieldFault[] {
  const isRepeated = lines.findIndex(({ productId }) => productId === line.productId) < index;
  return [
    ...(line.quantity > 0 ? [] : [fault(index, 'quantity', 'Order at least one unit.')]),
    ...(Number(line.unitPrice ?? 0) >= 0 ? [] : [fault(index, 'unitPrice', 'A price cannot be negative.')]),
    ...(isRepeated ? [fault(index, 'productId', 'Name each product once.')] : []),
  ];
}

const fault = (index: number, field: string, message: string): FieldFault => ({
  path: ['input', 'lines', index, field],
  message,
});
