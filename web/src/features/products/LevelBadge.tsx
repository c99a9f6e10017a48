import { StatusBadge } from '../../ui/StatusBadge.tsx';

/** Whether there is enough of a product in a warehouse. */
export function LevelBadge({ isLow }: { isLow: boolean }) {
  return <StatusBadge look={isLow ? 'bad' : 'neutral'}>{isLow ? 'Reorder' : 'Enough'}</StatusBadge>;
}
