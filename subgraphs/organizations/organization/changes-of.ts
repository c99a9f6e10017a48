import { isDeepStrictEqual } from 'node:util';

/** What of `wanted` differs from what is, before and after: what the audit log keeps of a change. */
export function changesOf<T extends object>(is: T, wanted: Partial<T>): { before: Partial<T>; after: Partial<T> } {
  const keys = (Object.keys(wanted) as (keyof T)[]).filter((key) => !isDeepStrictEqual(is[key], wanted[key]));
  const pick = (from: Partial<T>) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
  return { before: pick(is), after: pick(wanted) };
}
