import { readPeriod, writePeriod } from '../lib/period.ts';

/** The part of an address that goes along from page to page: period and comparison, nothing else. */
export function keepPeriod(search: string): string {
  return writePeriod(new URLSearchParams(), readPeriod(new URLSearchParams(search))).toString();
}
