import type { Progress } from './progress/progress.ts';
import { useEnding } from './progress/use-ending.ts';
import { type Followed, isSettled, useFollowing } from './progress/use-following.ts';
import type { TurnActions } from './turn-actions.ts';
import { useAsking } from './use-asking.ts';
import type { Draft } from './use-draft.ts';

interface Talk {
  /** The question that is on its way to the server. */
  sending: string | undefined;
  /** What has come of the answer to the current question. */
  progress: Progress;
  /** Nothing more is expected of that answer, though it is not whole. */
  isLate: boolean;
  /** The next question waits for an answer. */
  isBusy: boolean;
  /** Ends the answer that is under way; undefined while that cannot be done. */
  stop: (() => void) | undefined;
  actions: TurnActions;
}

/** Asks what is in a draft, and goes on from there; `current` is the question whose answer is under way, or the last one. */
export function useTalk(
  conversationId: string | undefined,
  current: Followed | undefined,
  draft: Draft,
  onBegun: (id: string) => void,
): Talk {
  const { sending, ask } = useAsking(conversationId, onBegun);
  const { progress, isLate, waitOn } = useFollowing(current);
  const underWay = current && !isSettled(current.state) && !isLate ? current.id : undefined;
  const { stop, isStopping, retry } = useEnding(underWay);
  const send = async (text: string) => {
    draft.change('');
    draft.box.current?.focus();
    if (!(await ask(text))) draft.compose(text);
  };
  return {
    sending,
    progress,
    isLate,
    isBusy: sending !== undefined || underWay !== undefined,
    stop: underWay && !isStopping ? stop : undefined,
    actions: {
      ask: (text) => void send(text),
      compose: draft.compose,
      goOn: () => draft.box.current?.focus(),
      retry: (id) => void retry(id).then(waitOn),
    },
  };
}
