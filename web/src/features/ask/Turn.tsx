import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { AnswerView } from './answer/AnswerView.tsx';
import { Interpretation } from './interpretation/Interpretation.tsx';
import { NOTHING_YET, type Progress } from './progress/progress.ts';
import { Steps } from './progress/Steps.tsx';
import { Unanswered } from './progress/Unanswered.tsx';
import { isSettled } from './progress/use-following.ts';
import { Refused } from './Refused.tsx';
import { Said } from './Said.tsx';
import { type Turn_QuestionFragment, Turn_QuestionFragmentDoc } from './Turn.generated.ts';
import type { TurnActions } from './turn-actions.ts';

interface TurnProps {
  question: FragmentType<Turn_QuestionFragment>;
  /** What has come of it so far; undefined when nobody follows it any more. */
  progress: Progress | undefined;
  actions: TurnActions;
}

/** A question and what became of it, as it comes. */
export function Turn({ question, progress, actions }: TurnProps) {
  const data = usePart(Turn_QuestionFragmentDoc, question, {});
  if (!data) return null;
  const { id, text, state, amendsId, interpretation, plan, refusal } = data;
  const parts = interpretation.length > 0 ? interpretation : (progress?.interpretation ?? []);
  return (
    <article aria-label={text} data-state={state} className="grid content-start gap-3">
      <Said isAmended={amendsId !== null}>{text}</Said>
      <Interpretation
        questionId={id}
        parts={parts}
        plan={isSettled(state) && plan ? plan : undefined}
        onAmended={actions.goOn}
      />
      {refusal ? (
        <Refused question={data} refusal={refusal} actions={actions} />
      ) : (
        <AnswerView question={data} arrived={progress ?? NOTHING_YET} actions={actions}>
          <Whereabouts question={data} progress={progress} actions={actions} />
        </AnswerView>
      )}
    </article>
  );
}

/** How far an answer is that is not whole, or why there is no more of it. */
function Whereabouts({
  question,
  progress,
  actions,
}: Omit<TurnProps, 'question'> & { question: Turn_QuestionFragment }) {
  const { id, text, state, failure } = question;
  if (progress && state !== 'FAILED') return <Steps step={progress.step} />;
  const reason = state === 'FAILED' ? (failure ?? 'NOT_ANSWERED') : 'LOST';
  return <Unanswered reason={reason} onRetry={() => actions.retry(id)} onChange={() => actions.compose(text)} />;
}
