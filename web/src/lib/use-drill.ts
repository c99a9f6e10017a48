import { useSearchParams } from 'react-router';
import { type Drill, writeDrill } from './drill.ts';

/** Makes addresses that open the rows behind a number, on the page that is shown. */
export function useDrillTo(): (drill: Drill) => { search: string } {
  const [search] = useSearchParams();
  return (drill) => ({ search: writeDrill(search, drill).toString() });
}
