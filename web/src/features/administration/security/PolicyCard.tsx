import { FindingCard } from './FindingCard.tsx';

/** Whether a second factor is asked of everybody, or left to each. */
export function PolicyCard({ isRequired }: { isRequired: boolean }) {
  return (
    <FindingCard
      title="Second factor for everyone"
      count={Number(isRequired)}
      figure={isRequired ? 'Required' : 'Left to each'}
      insight={
        isRequired
          ? 'Whoever has none is asked for it before anything else.'
          : 'Members decide for themselves; whoever was created must have one.'
      }
      isGood={isRequired}
      path="/administration/organization"
      link={isRequired ? 'Show the rules' : 'Require it'}
    />
  );
}
