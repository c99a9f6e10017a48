import type { EntityClass } from '@mikro-orm/core';

/** A kind of row that files can bring in: an entity of one domain under the name that mappings use. */
export interface ImportTarget {
  /** `domain.thing`, for example `sales.order`. */
  name: string;
  /** The part before the dot: its connection writes the rows. */
  domain: string;
  entity: EntityClass<object>;
  references: Readonly<Record<string, string>>;
  omit: readonly string[];
  repeats: Repeats | undefined;
  after: readonly string[];
}

/** Columns that repeat other rows. */
export interface Repeats {
  /** SQL of joins to the new row `r`, whose columns have their own names: `join sales.orders o on o.id = r.order_id`. */
  join: string;
  /** Column -> SQL of its value in a new row. */
  columns: Readonly<Record<string, string>>;
}

export interface ImportTargetOptions {
  /**
   * Property -> name of the target whose rows it points at, for properties that hold a bare id: `{ customerId: 'sales.customer' }`.
   * `@ManyToOne` relations need no entry, as long as the other entity is a target too.
   */
  references?: Record<string, string>;
  /** Properties that no mapping may fill, because `after` or the domain computes them. */
  omit?: readonly string[];
  /**
   * Columns of new rows that repeat other rows, where a trigger fills them otherwise: one join for all rows costs a fraction of a
   * trigger for each. Name them in `omit` too, and let the trigger leave rows alone that have them.
   */
  repeats?: Repeats;
  /**
   * SQL statements run in order, once after the rows of a file are written, in its transaction and inside its organization:
   * they fill columns that follow from other rows. The temporary table `imported (id uuid)` holds the rows that the file
   * inserted or changed (when an import is undone: that were deleted or put back). Events for other domains are told here too:
   * `insert into kernel.events (type, payload) select ... from imported join ...`.
   */
  after?: readonly string[];
}

/**
 * Declares that files may bring in rows of an entity: one line in the `imports.ts` of a domain.
 *
 *     export const imports: ImportTarget[] = [
 *       importTarget('sales.territory', Territory),
 *       importTarget('sales.order_line', OrderLine, { references: { productId: 'products.product' } }),
 *     ];
 *
 * Fields, types, required values, codes and relations come from the entity. In a mapping a field has the name of its property,
 * and a reference is given by the source key of the row it points at. The table needs `organization_id`, `id` and `source_key`;
 * an imported row gets the id that follows from its organization, target and source key, hence the same one each time.
 */
export function importTarget(
  name: string,
  entity: EntityClass<object>,
  options: ImportTargetOptions = {},
): ImportTarget {
  const [domain, thing] = name.split('.');
  if (!domain || !thing) throw new Error(`The import target "${name}" is not named "domain.thing".`);
  return {
    name,
    domain,
    entity,
    references: options.references ?? {},
    omit: options.omit ?? [],
    repeats: options.repeats,
    after: options.after ?? [],
  };
}
