import { type ReactNode, useState } from 'react';
import { EvidenceSheet } from '../evidence/EvidenceSheet.tsx';
import { FollowUps } from '../FollowUps.tsx';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import type { TurnActions } from '../turn-actions.ts';
import { AnswerBody, type AnswerParts } from './AnswerBody.tsx';
import { AnswerFoot } from './AnswerFoot.tsx';

interface AnswerViewProps {
  question: Turn_QuestionFragment;
  /** What there is of the answer as long as it is not whole. */
  arrived: AnswerParts;
  actions: TurnActions;
  /** What stands below an answer that is not whole: how far it is, or why there is no more of it. */
  children: ReactNode;
}

/** An answer, as it comes and when it is whole: then with its proof, what one thinks of it, and what to ask next. */
export function AnswerView({ question, arrived, actions, children }: AnswerViewProps) {
  const [proven, prove] = useState<string>();
  const { answer } = question;
  return (
    <div className="grid min-w-0 gap-4">
      <AnswerBody questionId={question.id} parts={answer ?? arrived} onProve={answer ? prove : undefined} />
      {answer ? (
        <>
          <AnswerFoot question={question} answer={answer} />
          <FollowUps label="Ask next" questions={answer.followUps} onAsk={actions.ask} />
        </>
      ) : (
        children
      )}
      {proven && <EvidenceSheet questionId={question.id} figureId={proven} onClose={() => prove(undefined)} />}
    </div>
  );
}
