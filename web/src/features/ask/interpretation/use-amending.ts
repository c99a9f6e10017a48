import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { appendQuestion } from '../append-question.ts';
import { AmendQuestionDocument } from './Amend.generated.ts';
import type { Changes } from './plan.ts';

interface Amending {
  /** Asks the question again under the changed plan; true when its answer is on its way. */
  amend: (changes: Changes, isWhatIMeant: boolean) => Promise<boolean>;
  /** Why the last change was not taken. */
  refusal: string | undefined;
  isBusy: boolean;
}

/** Changes how a question was understood. */
export function useAmending(questionId: string): Amending {
  const [write, isBusy] = useWrite(AmendQuestionDocument);
  const [refusal, setRefusal] = useState<string>();
  const amend = async (changes: Changes, isWhatIMeant: boolean) => {
    const amended = (await write({ input: { questionId, changes, isWhatIMeant } }))?.amendQuestion;
    if (!amended) return false;
    if (amended.__typename === 'Question') appendQuestion(amended);
    else setRefusal(amended.message);
    return amended.__typename === 'Question';
  };
  return { amend, refusal, isBusy };
}
