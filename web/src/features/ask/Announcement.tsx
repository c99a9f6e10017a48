import type { FragmentType } from '@apollo/client';
import { useEffect, useState } from 'react';
import { usePart } from '../../lib/graph/use-part.ts';
import { plainText } from './answer/plain-text.ts';
import { type Turn_QuestionFragment, Turn_QuestionFragmentDoc } from './Turn.generated.ts';
import { isSettled } from './use-following.ts';

/** Tells those who do not see it how the answer comes along. What was answered before is not told again. */
export function Announcement({ question }: { question: FragmentType<Turn_QuestionFragment> }) {
  const data = usePart(Turn_QuestionFragmentDoc, question, {});
  const [followed, setFollowed] = useState<string>();
  const isOpen = data !== undefined && !isSettled(data.state);
  useEffect(() => {
    if (isOpen) setFollowed(data.id);
  }, [isOpen, data?.id]);
  return (
    <p role="status" className="sr-only">
      {data && data.id === followed && toldOf(data)}
    </p>
  );
}

function toldOf({ state, answer, refusal }: Turn_QuestionFragment): string {
  if (answer) return [...answer.text, ...answer.insights].map(({ segments }) => plainText(segments)).join(' ');
  if (refusal) return refusal.message;
  if (state === 'FAILED') return 'Something went wrong on the way to the answer.';
  return state === 'FETCHING' ? 'Fetching the figures' : 'Understanding the question';
}
