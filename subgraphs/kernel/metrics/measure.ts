import type { Fact, RowSource } from './fact.ts';

/**
 * One aggregate over one fact.
 * `FLOW` counts what happened in a period; `AS_OF` what held at its end; `SPREAD` divides an amount that belongs to a
 * stretch of days (`on` up to, not including, `until`) evenly over them.
 */
export interface Measure {
  fact: Fact;
  aggregate: 'SUM' | 'COUNT' | 'COUNT_DISTINCT' | 'LARGEST';
  /** SQL over `f` that is summed or told apart. */
  expression: string;
  mode: 'FLOW' | 'AS_OF' | 'SPREAD';
  /** Further condition on the rows, beside the fact's own. */
  where?: string;
  /** For LARGEST: the SQL of the group whose sum is the largest. */
  group?: string;
  /** Divides a flow by the length of its period: per day, or stretched to a year. */
  per?: 'DAY' | 'YEAR';
  /** Rows of the drill-down, when they are not the fact's own. */
  row?: RowSource;
}

/** A figure is one measure, or one divided by another. */
export type Formula = Measure | { numerator: Measure; denominator: Measure };

type Options = Pick<Measure, 'where' | 'per' | 'row'>;

/** The sum of an SQL expression over what happened in the period. */
export const sum = (fact: Fact, expression: string, options: Options = {}): Measure => ({
  fact,
  aggregate: 'SUM',
  expression,
  mode: 'FLOW',
  ...options,
});

/** How many rows happened in the period. */
export const count = (fact: Fact, options: Options = {}): Measure => ({
  fact,
  aggregate: 'COUNT',
  expression: '1',
  mode: 'FLOW',
  ...options,
});

/** How many different values of an SQL expression occurred in the period. */
export const countDistinct = (fact: Fact, expression: string, options: Options = {}): Measure => ({
  fact,
  aggregate: 'COUNT_DISTINCT',
  expression,
  mode: 'FLOW',
  ...options,
});

/** The largest sum that one group (for example one customer) reached in the period. */
export const largest = (fact: Fact, expression: string, group: string, options: Options = {}): Measure => ({
  fact,
  aggregate: 'LARGEST',
  expression,
  group,
  mode: 'FLOW',
  ...options,
});

/** The same aggregate over what holds at the end of the period. */
export const asOf = (measure: Measure): Measure => ({ ...measure, mode: 'AS_OF' });

/** The same sum, spread evenly over the days that each amount belongs to. */
export const spread = (measure: Measure): Measure => ({ ...measure, mode: 'SPREAD' });

/** One measure divided by another; no figure when the denominator is zero. */
export const ratio = (numerator: Measure, denominator: Measure): Formula => ({ numerator, denominator });

/** The measures of a formula: one, or numerator and denominator. */
export function measuresOf(formula: Formula): [Measure] | [Measure, Measure] {
  return 'fact' in formula ? [formula] : [formula.numerator, formula.denominator];
}
