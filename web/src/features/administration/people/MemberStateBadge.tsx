import { StatusBadge } from '../../../ui/StatusBadge.tsx';

const STATES = {
  ACTIVE: { look: 'good', word: 'Active' },
  AWAITING: { look: 'warning', word: 'Awaited' },
  DEACTIVATED: { look: 'bad', word: 'Deactivated' },
} as const;

/** Whether a member can come in, and has. */
export function MemberStateBadge({ state }: { state: keyof typeof STATES }) {
  return <StatusBadge look={STATES[state].look}>{STATES[state].word}</StatusBadge>;
}
