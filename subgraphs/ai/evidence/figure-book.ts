import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { carryOn, missOf } from './carry-on.ts';
import type { Derivation, Figure } from './evidence.ts';
import type { Reading } from './readings.ts';
import { priceEffect, seasonIndex } from './variances.ts';

type Kind = Pick<Figure, 'unit' | 'currency' | 'metric' | 'isChange'>;

/**
 * The figures of one answer. Each is read from evidence or derived from others that are; whoever needs a number asks here for its
 * id and can state it no other way.
 */
export class FigureBook {
  private readonly byId = new Map<string, Figure>();
  private readonly readings = new Map<string, string>();

  /** All figures, in the order in which they were entered. */
  get figures(): Figure[] {
    return [...this.byId.values()];
  }

  /** The value behind an id; null for what nothing is known of. */
  valueOf(id: string): number | null {
    return this.byId.get(id)?.value ?? null;
  }

  /** Enters a reading, once however often it is asked for. */
  read(reading: Reading, name: string, kind: Kind): string {
    const place = `${reading.evidence} ${reading.path.join('/')}`;
    const known = this.readings.get(place);
    if (known) return known;
    const from = { evidence: reading.evidence, path: reading.path };
    const id = this.enter({ name, value: reading.value, from, ...kind });
    this.readings.set(place, id);
    return id;
  }

  /** Enters what follows from other figures, computed here and nowhere else. */
  derive(from: Derivation, name: string, kind: Kind): string {
    return this.enter({ name, value: derivedValue(from, (id) => this.valueOf(id)), from, ...kind });
  }

  private enter(figure: Omit<Figure, 'id'>): string {
    const id = `f${this.byId.size + 1}`;
    this.byId.set(id, { id, ...figure });
    return id;
  }
}

/** How the figures of a metric are read and written. */
export function kindOf({ key, unit }: CatalogueEntry, currency?: string): Kind {
  return { unit, metric: key, ...(currency && { currency }) };
}

/** The same of a difference, which has a sign; shares differ by points. */
export function differenceKindOf(metric: CatalogueEntry, currency?: string): Kind {
  const kind = { ...kindOf(metric, currency), isChange: true };
  return kind.unit === 'RATE' ? { ...kind, unit: 'POINTS' } : kind;
}

/** The value of a derivation; null when something that it needs is not known, or a quotient has no divisor. */
export function derivedValue(from: Derivation, lookUp: (id: string) => number | null): number | null {
  const values = from.of.map(lookUp);
  if (values.some((value) => value === null)) return null;
  const numbers = values as number[];
  const [first = 0, second = 0] = numbers;
  if (from.by === 'DIFFERENCE') return first - second;
  if (from.by === 'QUOTIENT') return second === 0 ? null : first / second;
  if (from.by === 'CHANGE_RATE') return second === 0 ? null : (first - second) / Math.abs(second);
  if (from.by === 'NEGATION') return -first;
  if (from.by === 'FORECAST') return carryOn(numbers, from);
  if (from.by === 'MISS') return missOf(numbers, from);
  if (from.by === 'PRICE_EFFECT') return priceEffect(numbers);
  if (from.by === 'VOLUME_EFFECT') return second === 0 ? null : ((first - second) * (numbers[2] ?? 0)) / second;
  if (from.by === 'SEASON_INDEX') return seasonIndex(numbers, from.place);
  if (from.by === 'SUM') return numbers.reduce((sum, value) => sum + value, 0);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
