import { CircleHelp } from 'lucide-react';
import { FollowUps } from './FollowUps.tsx';
import type { Turn_QuestionFragment } from './Turn.generated.ts';

interface RefusedProps {
  refusal: NonNullable<Turn_QuestionFragment['refusal']>;
  onAsk: (question: string) => void;
}

/** Why there is no answer, and what would have one. */
export function Refused({ refusal: { kind, message, suggestions }, onAsk }: RefusedProps) {
  return (
    <div data-refusal={kind} className="grid gap-3">
      <p className="flex items-start gap-2 text-14 text-fg">
        <CircleHelp className="mt-0.5 size-4 shrink-0 text-fg-3" aria-hidden />
        {message}
      </p>
      <FollowUps label="Ask instead" questions={suggestions} onAsk={onAsk} />
    </div>
  );
}
