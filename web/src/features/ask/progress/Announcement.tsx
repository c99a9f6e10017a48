import type { FragmentType } from '@apollo/client';
import { useEffect, useState } from 'react';
import { usePart } from '../../../lib/graph/use-part.ts';
import { plainText } from '../answer/plain-text.ts';
import { type Turn_QuestionFragment, Turn_QuestionFragmentDoc } from '../Turn.generated.ts';
import type { Progress } from './progress.ts';
import { nameOfStep } from './Steps.tsx';
import { textOf } from './Unanswered.tsx';
import { isSettled } from './use-following.ts';

interface AnnouncementProps {
  question: FragmentType<Turn_QuestionFragment>;
  progress: Progress;
}

/** Tells those who do not see it how the answer comes along, sentence by sentence. What was answered before is not told again. */
export function Announcement({ question, progress }: AnnouncementProps) {
  const data = usePart(Turn_QuestionFragmentDoc, question, {});
  const [followed, setFollowed] = useState<string>();
  const isOpen = data !== undefined && !isSettled(data.state);
  useEffect(() => {
    if (isOpen) setFollowed(data.id);
  }, [isOpen, data?.id]);
  const lines = data && data.id === followed ? linesOf(data, progress) : [];
  return (
    <div role="log" aria-label="Answer" className="sr-only">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What has been said so far, each line once: those that are there already are not told again when others follow. */
function linesOf({ answer, refusal, failure, state }: Turn_QuestionFragment, progress: Progress): string[] {
  const { text, insights, recommendations } = answer ?? progress;
  const sentences = [...text, ...insights, ...recommendations].map(({ segments }) => plainText(segments));
  const end = answer ? 'The answer is complete.' : (refusal?.message ?? (failure && textOf(failure)));
  const now = isSettled(state) || sentences.length > 0 ? undefined : nameOfStep(progress.step);
  return [...new Set([now, ...sentences, end].filter((line) => typeof line === 'string'))];
}
