import { useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { refreshQuietly } from '../../lib/graph/client.ts';
import { type QuestionState } from './Thread.generated.ts';
import { QuestionChangedDocument, QuestionNowDocument } from './Turn.generated.ts';

/** Where no socket gets through, the answer is looked for this often. */
const LOOK_EVERY_MS = 4_000;
/** The server gives up earlier: whoever still waits then waits for nothing. */
const PATIENCE_MS = 45_000;

/** Whether nothing more will happen to a question in this state. */
export function isSettled(state: QuestionState): boolean {
  return state === 'ANSWERED' || state === 'REFUSED' || state === 'FAILED';
}

/** Follows a question until it is settled, whatever becomes of the connection. True when it took too long. */
export function useFollowing(question: { id: string; state: QuestionState } | undefined): boolean {
  const { id = '', state = 'ANSWERED' } = question ?? {};
  const [late, setLate] = useState<string>();
  const isOver = isSettled(state) || late === id;
  useSubscription(QuestionChangedDocument, { variables: { id }, skip: isOver, ignoreResults: true });
  useEffect(() => {
    if (isOver) return;
    const looking = setInterval(() => void refreshQuietly(QuestionNowDocument, { id }), LOOK_EVERY_MS);
    const waiting = setTimeout(() => setLate(id), PATIENCE_MS);
    return () => {
      clearInterval(looking);
      clearTimeout(waiting);
    };
  }, [id, isOver]);
  return late === id && !isSettled(state);
}
