import { useEffect, useReducer, useRef, useState } from 'react';
import { graph } from '../../../lib/graph/client.ts';
import { OVER_HTTP } from '../../../lib/graph/links.ts';
import { AnswerEventsDocument } from './AnswerEvents.generated.ts';
import { type AnswerEvent, advance, NOTHING_YET, type Progress } from './progress.ts';
import { useWayThrough } from './use-way-through.ts';

/** A stream that ended before the answer did is opened anew after so long. */
const AGAIN_MS = 1_000;

interface Followed {
  question: string;
  progress: Progress;
}

/**
 * What has come of a question so far, as it comes while it is open. A connection that is lost goes on behind the last event that
 * arrived: nothing is lost, nothing comes twice.
 */
export function useAnswerEvents(question: string, isOpen: boolean): Progress {
  const [followed, tell] = useReducer(follow, { question: '', progress: NOTHING_YET });
  const progress = followed.question === question ? followed.progress : NOTHING_YET;
  const seq = useRef(0);
  seq.current = progress.seq;
  const way = useWayThrough();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each loss, and each end before the end, it is opened anew
  useEffect(() => {
    if (!isOpen) return;
    let again: ReturnType<typeof setTimeout>;
    const goOn = () => {
      again = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MS);
    };
    const stream = graph
      .subscribe({
        query: AnswerEventsDocument,
        variables: { question, afterSeq: seq.current },
        context: way.isOverHttp ? OVER_HTTP : undefined,
      })
      .subscribe({
        next: ({ data }) => data?.answerEvents && tell({ question, event: data.answerEvents }),
        error: goOn,
        complete: goOn,
      });
    return () => {
      clearTimeout(again);
      stream.unsubscribe();
    };
  }, [question, isOpen, way.isOverHttp, way.losses, attempt]);
  return progress;
}

function follow(followed: Followed, { question, event }: { question: string; event: AnswerEvent }): Followed {
  const before = followed.question === question ? followed.progress : NOTHING_YET;
  return { question, progress: advance(before, event) };
}
