import { wordOf } from '../../lib/words.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const LOOKS = {
  OPEN: 'active',
  APPROVED: 'active',
  BACKORDERED: 'warning',
  SHIPPED: 'good',
  CANCELLED: 'neutral',
} as const;

/** How far an order is. */
export function OrderStatusBadge({ status }: { status: keyof typeof LOOKS }) {
  return <StatusBadge look={LOOKS[status]}>{wordOf(status)}</StatusBadge>;
}
