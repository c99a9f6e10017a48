import { FindingCard } from './FindingCard.tsx';

/** Links that let somebody in and that nobody has used yet. */
export function InvitationsCard({ count }: { count: number }) {
  return (
    <FindingCard
      title="Open invitations"
      count={count}
      insight={count === 0 ? 'No link is waiting to be used.' : 'Whoever holds such a letter can come in.'}
      isGood
      path="/administration/invitations?state=PENDING"
      link="Show them"
    />
  );
}
