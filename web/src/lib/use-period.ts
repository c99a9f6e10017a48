import { useSearchParams } from 'react-router';
import { type PeriodChoice, readPeriod, writePeriod } from './period.ts';

/** The period and comparison in the address, and how to change them. */
export function usePeriod(): [PeriodChoice, (choice: Partial<PeriodChoice>) => void] {
  const [search, setSearch] = useSearchParams();
  const choice = readPeriod(search);
  const choose = (change: Partial<PeriodChoice>) =>
    setSearch((current) => writePeriod(current, { ...choice, ...change }), { preventScrollReset: true });
  return [choice, choose];
}
