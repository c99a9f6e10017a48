import type { HeldStock } from './lock-levels.ts';

/** Units of a product that an order wants. */
export interface WantedUnits {
  productId: string;
  quantity: number;
}

/** Which warehouses give how much, and what nobody can give. */
export interface Allocation {
  taken: HeldStock[];
  missing: WantedUnits[];
}

/**
 * Takes what is wanted from the warehouses that have most, never more than they have.
 * Products without any stock level are not kept in stock (services, for example): nothing is taken and nothing is missing.
 */
export function allocate(wanted: readonly WantedUnits[], levels: readonly HeldStock[]): Allocation {
  const levelsOf = Map.groupBy(levels, ({ productId }) => productId);
  const kept = wanted.filter(({ productId }) => levelsOf.has(productId));
  const taken = kept.flatMap((want) => take(want, levelsOf.get(want.productId) ?? []));
  const missing = kept.map((want) => ({ ...want, quantity: want.quantity - takenOf(taken, want.productId) }));
  return { taken, missing: missing.filter(({ quantity }) => quantity > 0) };
}

function take({ quantity }: WantedUnits, levels: readonly HeldStock[]): HeldStock[] {
  let left = quantity;
  return levels
    .toSorted((a, b) => b.quantity - a.quantity)
    .map((level) => {
      const units = Math.max(0, Math.min(left, level.quantity));
      left -= units;
      return { ...level, quantity: units };
    })
    .filter((level) => level.quantity > 0);
}

const takenOf = (taken: readonly HeldStock[], productId: string): number =>
  taken.filter((one) => one.productId === productId).reduce((sum, { quantity }) => sum + quantity, 0);
