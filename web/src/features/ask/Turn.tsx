import type { FragmentType } from '@apollo/client';
import { usePart } from '../../lib/graph/use-part.ts';
import { FailureNote } from '../../ui/Notes.tsx';
import { AnswerView } from './answer/AnswerView.tsx';
import { Interpretation } from './interpretation/Interpretation.tsx';
import { Refused } from './Refused.tsx';
import { Said } from './Said.tsx';
import { Steps } from './Steps.tsx';
import { type Turn_QuestionFragment, Turn_QuestionFragmentDoc } from './Turn.generated.ts';
import type { TurnActions } from './turn-actions.ts';

interface TurnProps {
  question: FragmentType<Turn_QuestionFragment>;
  /** Nothing more will come of it, whatever its state says. */
  isLost: boolean;
  actions: TurnActions;
}

/** A question and what became of it, step by step. */
export function Turn({ question, isLost, actions }: TurnProps) {
  const data = usePart(Turn_QuestionFragmentDoc, question, {});
  if (!data) return null;
  return (
    <article aria-label={data.text} data-state={data.state} className="grid content-start gap-3">
      <Said>{data.text}</Said>
      <Interpretation parts={data.interpretation} onChange={actions.compose} />
      <Outcome question={data} isLost={isLost} actions={actions} />
    </article>
  );
}

function Outcome({ question, isLost, actions }: Omit<TurnProps, 'question'> & { question: Turn_QuestionFragment }) {
  const { state, text, answer, refusal } = question;
  if (answer) return <AnswerView question={question} answer={answer} actions={actions} />;
  if (refusal) return <Refused refusal={refusal} onAsk={actions.ask} />;
  if (state === 'FAILED' || isLost) {
    return (
      <FailureNote onRetry={() => actions.ask(text)}>
        {state === 'FAILED' ? 'Something went wrong on the way to the answer.' : 'The answer did not come in time.'}
      </FailureNote>
    );
  }
  return <Steps state={state} />;
}
