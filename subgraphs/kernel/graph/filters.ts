import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate, DateTime, Decimal } from './scalars.ts';

/** Days from and to, both included; either end may be left open. */
@InputType({ description: 'Days from and to, both included; an end that is left out is open.' })
export class DateRange {
  @Field(() => CalendarDate, { nullable: true, description: 'First day.' })
  from?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day.' })
  to?: string;
}

/** Instants from one and before another; either end may be left open. */
@InputType({ description: 'Instants from one, included, to another, not included; an end that is left out is open.' })
export class InstantRange {
  @Field(() => DateTime, { nullable: true, description: 'The first instant that counts.' })
  from?: string;

  @Field(() => DateTime, { nullable: true, description: 'The first instant that no longer counts.' })
  before?: string;
}

/** Amounts from and to, both included; either end may be left open. */
@InputType({ description: 'Amounts from and to, both included; an end that is left out is open.' })
export class DecimalRange {
  @Field(() => Decimal, { nullable: true, description: 'Smallest amount.' })
  min?: string;

  @Field(() => Decimal, { nullable: true, description: 'Largest amount.' })
  max?: string;
}

/**
 * How a list can be narrowed by one property: by ids or texts (any of them), by values of an enum (any of them),
 * by a range, by yes or no, or by a condition of one's own (`sql`, over the row `t`) that is asked for with `true`.
 */
export type FilterKind =
  | 'ID'
  | 'TEXT'
  | 'DATE'
  | 'INSTANT'
  | 'DECIMAL'
  | 'BOOLEAN'
  | { enum: object }
  | { sql: string; description: string };

/** Adds the field of one filter to a filter input class. */
export function addFilterField(target: object, property: string, kind: FilterKind): void {
  Field(...fieldOf(property, kind))(target, property);
}

function fieldOf(property: string, kind: FilterKind): [() => object, { nullable: true; description: string }] {
  const anyOf = { nullable: true as const, description: `Only rows whose ${property} is one of these.` };
  const range = { nullable: true as const, description: `Only rows whose ${property} lies in this range.` };
  if (typeof kind === 'object') {
    return 'enum' in kind
      ? [() => [kind.enum], anyOf]
      : [() => Boolean, { nullable: true, description: kind.description }];
  }
  if (kind === 'ID') return [() => [ID], anyOf];
  if (kind === 'TEXT') return [() => [String], anyOf];
  if (kind === 'DATE') return [() => DateRange, range];
  if (kind === 'INSTANT') return [() => InstantRange, range];
  if (kind === 'DECIMAL') return [() => DecimalRange, range];
  return [() => Boolean, { nullable: true, description: `Only rows whose ${property} is this.` }];
}

/** Collects the values of one statement and hands out their placeholders. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}

/** The SQL condition of one filter value over the column; empty when the value narrows nothing. */
export function filterCondition(kind: FilterKind, column: string, value: unknown, parameters: Parameters): string {
  if (value == null) return '';
  if (typeof kind === 'object' && 'sql' in kind) return value ? kind.sql : `not (${kind.sql})`;
  if (kind === 'BOOLEAN') return `${column} = ${parameters.add(value, 'boolean')}`;
  if (kind === 'DATE') return rangeCondition(column, value as { from?: string; to?: string }, 'date', parameters);
  if (kind === 'INSTANT') {
    const { from, before } = value as InstantRange;
    const ends = [
      from && `${column} >= ${parameters.add(from, 'timestamptz')}`,
      before && `${column} < ${parameters.add(before, 'timestamptz')}`,
    ];
    return ends.filter(Boolean).join(' and ');
  }
  if (kind === 'DECIMAL') {
    const { min, max } = value as DecimalRange;
    return rangeCondition(column, { ...(min && { from: min }), ...(max && { to: max }) }, 'numeric', parameters);
  }
  return `${column} = any(${parameters.add(value, kind === 'ID' ? 'uuid[]' : 'text[]')})`;
}

function rangeCondition(
  column: string,
  { from, to }: { from?: string; to?: string },
  type: string,
  parameters: Parameters,
): string {
  const ends = [from && `${column} >= ${parameters.add(from, type)}`, to && `${column} <= ${parameters.add(to, type)}`];
  return ends.filter(Boolean).join(' and ');
}
