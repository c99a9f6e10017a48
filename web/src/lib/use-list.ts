import { useSearchParams } from 'react-router';
import { type ListAddress, readList, writeList } from './list-address.ts';

/** The list's address and how to change it. */
export function useList(known: Record<string, readonly string[]> = {}) {
  const [search, setSearch] = useSearchParams();
  const address: ListAddress = readList(search, known);
  const change = (values: Record<string, string | undefined>, { replace = false } = {}) =>
    setSearch((current) => writeList(current, values), { replace, preventScrollReset: true });
  return [address, change] as const;
}
