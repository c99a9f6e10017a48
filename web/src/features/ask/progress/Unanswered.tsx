import { CircleSlash, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import { WayOn } from '../WayOn.tsx';

type Failure = NonNullable<Turn_QuestionFragment['failure']>;

/** Why there is no more of an answer; LOST: nothing was heard of it for too long. */
type Reason = Failure | 'LOST';

const WORDS: Record<Reason, { text: string; icon?: LucideIcon }> = {
  STOPPED: { text: 'You stopped this answer.', icon: CircleSlash },
  TIMED_OUT: { text: 'It took longer than 30 seconds, so it was given up.' },
  OUT_OF_BUDGET: { text: 'The budget for language models is used up.' },
  INTERRUPTED: { text: 'The server was interrupted while it answered.' },
  NOT_ANSWERED: { text: 'Something went wrong on the way to the answer.' },
  LOST: { text: 'The answer did not come in time.' },
};

interface UnansweredProps {
  reason: Reason;
  onRetry: () => void;
  /** Asks otherwise. */
  onChange: () => void;
}

/** Says that an answer ended before it was whole, and what can be done. */
export function Unanswered({ reason, onRetry, onChange }: UnansweredProps) {
  const { text, icon: Icon = TriangleAlert } = WORDS[reason];
  return (
    <div data-failure={reason} className="flex flex-wrap items-center gap-x-3 gap-y-2 text-13 text-fg-2">
      <p className="flex items-start gap-2">
        <Icon className={`mt-0.5 size-4 shrink-0 ${reason === 'STOPPED' ? 'text-fg-3' : 'text-warn'}`} aria-hidden />
        {text}
      </p>
      <WayOn onRetry={onRetry} onChange={onChange} />
    </div>
  );
}

/** What is told of it to those who do not see it. */
export function textOf(reason: Reason): string {
  return WORDS[reason].text;
}
