import { useNavigate } from 'react-router';
import type { Drill } from './drill.ts';
import { useDrillTo } from './use-drill.ts';

/** Opens the rows behind a number over the page that is shown; `label` is what the slice is called. */
export function useOpenDrill(): (drill: Drill, label?: string) => void {
  const navigate = useNavigate();
  const drillTo = useDrillTo();
  return (drill, label) => void navigate(drillTo(drill), { state: { label }, preventScrollReset: true });
}
