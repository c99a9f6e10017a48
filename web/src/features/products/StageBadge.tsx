import { wordOf } from '../../lib/words.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const LOOKS = {
  DRAFT: 'neutral',
  INTRODUCTION: 'active',
  GROWTH: 'good',
  MATURE: 'good',
  DECLINE: 'warning',
  RETIRED: 'neutral',
} as const;

/** How far a product is in its life. */
export function StageBadge({ stage }: { stage: keyof typeof LOOKS }) {
  return <StatusBadge look={LOOKS[stage]}>{wordOf(stage)}</StatusBadge>;
}
