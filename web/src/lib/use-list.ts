import { useSearchParams } from 'react-router';
import { type KnownFilters, readList, writeList } from './list-address.ts';

/** The list's address and how to change it. */
export function useList<const Known extends KnownFilters>(known: Known) {
  const [search, setSearch] = useSearchParams();
  const change = (values: Record<string, string | undefined>, { replace = false } = {}) =>
    setSearch((current) => writeList(current, values), { replace, preventScrollReset: true });
  return [readList(search, known), change] as const;
}
