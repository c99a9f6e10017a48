import { useEffect, useEffectEvent } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { tellWarning } from '../../../ui/Toasts.tsx';
import { RetryAnswerDocument, StopAnswerDocument } from '../Turn.generated.ts';

interface Ending {
  stop: () => void;
  /** The answer is being stopped. */
  isStopping: boolean;
  /** Has a question answered once more; one toast says why not. */
  retry: (questionId: string) => Promise<void>;
}

/** Ends the answer that is under way, if one is, and has another begun. Escape ends it, too, wherever nothing else takes it. */
export function useEnding(underWay: string | undefined): Ending {
  const [write, isStopping] = useWrite(StopAnswerDocument);
  const [writeAgain] = useWrite(RetryAnswerDocument);
  const stop = () => {
    if (underWay) void write({ question: underWay });
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) stop();
  });
  useEffect(() => {
    if (!underWay) return;
    addEventListener('keydown', onEscape);
    return () => removeEventListener('keydown', onEscape);
  }, [underWay]);
  const retry = async (question: string) => {
    const answered = (await writeAgain({ question }))?.retryAnswer;
    if (answered && answered.__typename !== 'Question') tellWarning({ text: answered.message });
  };
  return { stop, isStopping, retry };
}
