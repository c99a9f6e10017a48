import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { ModelFragment } from './ModelsPage.generated.ts';

/** Whether a model is asked, and when its turn is. */
export function ModelStateBadge({ model: { isOn, standing }, isUsed }: { model: ModelFragment; isUsed: boolean }) {
  if (!isOn) return <StatusBadge look="neutral">Off</StatusBadge>;
  if (!isUsed) return <StatusBadge look="neutral">Not asked</StatusBadge>;
  if (standing?.isResting) return <StatusBadge look="warning">Resting</StatusBadge>;
  if (standing?.turn === 1) return <StatusBadge look="good">Asked first</StatusBadge>;
  return <StatusBadge look="outline">{`Asked as number ${standing?.turn ?? '–'}`}</StatusBadge>;
}
