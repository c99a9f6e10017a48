import { CircleHelp } from 'lucide-react';
import { HelpNote } from './answer/HelpNote.tsx';
import { FollowUps } from './FollowUps.tsx';
import type { Turn_QuestionFragment } from './Turn.generated.ts';
import type { TurnActions } from './turn-actions.ts';
import { useStarters } from './use-starters.ts';
import { WayOn } from './WayOn.tsx';

/** Where nothing of the question helps to find a better one. */
const OFFERS = new Set(['NOT_BUSINESS']);
const MOST = 3;

interface RefusedProps {
  question: Turn_QuestionFragment;
  refusal: NonNullable<Turn_QuestionFragment['refusal']>;
  actions: TurnActions;
}

/** Why there is no answer, and what would have one. */
export function Refused({ question, refusal: { kind, message, suggestions }, actions }: RefusedProps) {
  const { starters } = useStarters();
  const instead =
    suggestions.length === 0 && OFFERS.has(kind)
      ? starters.slice(0, MOST).map((starter) => starter.question)
      : suggestions;
  return (
    <div data-refusal={kind} className="grid gap-3">
      <p className="flex items-start gap-2 text-14 text-fg">
        <CircleHelp className="mt-0.5 size-4 shrink-0 text-fg-3" aria-hidden />
        {message}
      </p>
      <HelpNote {...question} />
      <FollowUps label="Ask instead" questions={instead} onAsk={actions.ask} />
      <WayOn
        onRetry={kind === 'NOT_ANSWERED' ? () => actions.retry(question.id) : undefined}
        onChange={() => actions.compose(question.text)}
      />
    </div>
  );
}
