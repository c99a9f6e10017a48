import { useEffect, useState } from 'react';
import { refreshQuietly } from '../../../lib/graph/client.ts';
import type { QuestionState } from '../Thread.generated.ts';
import { QuestionNowDocument } from './AnswerEvents.generated.ts';
import type { Progress } from './progress.ts';
import { useAnswerEvents } from './use-answer-events.ts';

/** Where no stream gets through, the answer is looked for this often. */
const LOOK_EVERY_MS = 4_000;
/** The server gives up earlier: whoever still waits then waits for nothing. */
const PATIENCE_MS = 45_000;

/** Whether nothing more will happen to a question in this state. */
export function isSettled(state: QuestionState): boolean {
  return state === 'ANSWERED' || state === 'REFUSED' || state === 'FAILED';
}

/** A question that may still be open. */
export interface Followed {
  id: string;
  state: QuestionState;
}

interface Following {
  /** What has come of the answer so far. */
  progress: Progress;
  /** It took too long: nothing more is waited for. */
  isLate: boolean;
  /** Waits once more. */
  waitOn: () => void;
}

/** Follows a question until it is settled, whatever becomes of the connection. */
export function useFollowing(question: Followed | undefined): Following {
  const { id = '', state = 'ANSWERED' } = question ?? {};
  const [late, setLate] = useState<string>();
  const isOver = isSettled(state) || late === id;
  const progress = useAnswerEvents(id, !isOver);
  useEffect(() => {
    if (isOver) return;
    const looking = setInterval(() => void refreshQuietly(QuestionNowDocument, { id }), LOOK_EVERY_MS);
    const waiting = setTimeout(() => setLate(id), PATIENCE_MS);
    return () => {
      clearInterval(looking);
      clearTimeout(waiting);
    };
  }, [id, isOver]);
  return { progress, isLate: late === id && !isSettled(state), waitOn: () => setLate(undefined) };
}
