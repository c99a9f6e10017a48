import { Lightbulb, ListChecks, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Sentence } from '../../../lib/proof/Sentence.tsx';
import { EvidenceSheet } from '../evidence/EvidenceSheet.tsx';
import { FollowUps } from '../FollowUps.tsx';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import type { TurnActions } from '../turn-actions.ts';
import { AnswerChart } from './AnswerChart.tsx';
import { AnswerFoot } from './AnswerFoot.tsx';
import { plainText } from './plain-text.ts';

type Answer = NonNullable<Turn_QuestionFragment['answer']>;

interface AnswerViewProps {
  question: Turn_QuestionFragment;
  answer: Answer;
  actions: TurnActions;
}

/** An answer: words, pictures, what stands out, what to do, and what to ask next. */
export function AnswerView({ question, answer, actions }: AnswerViewProps) {
  const [proven, prove] = useState<string>();
  return (
    <div className="grid min-w-0 animate-fade gap-4">
      <div className="grid gap-2 text-14 leading-6">
        {answer.text.map(({ segments }) => (
          <p key={plainText(segments)}>
            <Sentence segments={segments} onProve={prove} />
          </p>
        ))}
      </div>
      {answer.charts.map(({ title, spec }) => (
        <AnswerChart key={title} title={title} spec={spec} />
      ))}
      <Points icon={Lightbulb} title="What stands out" sentences={answer.insights} onProve={prove} />
      <Points icon={ListChecks} title="What to do" sentences={answer.recommendations} onProve={prove} />
      <AnswerFoot question={question} answer={answer} />
      <FollowUps label="Ask next" questions={answer.followUps} onAsk={actions.ask} />
      {proven && <EvidenceSheet questionId={question.id} figureId={proven} onClose={() => prove(undefined)} />}
    </div>
  );
}

interface PointsProps {
  icon: LucideIcon;
  title: string;
  sentences: Answer['insights'];
  onProve: (figure: string) => void;
}

function Points({ icon: Icon, title, sentences, onProve }: PointsProps) {
  if (sentences.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 flex items-center gap-2 text-12 font-medium text-fg-3">
        <Icon className="size-3.5" aria-hidden />
        {title}
      </h3>
      <ul className="grid gap-1.5 text-13">
        {sentences.map(({ segments }) => (
          <li key={plainText(segments)} className="border-l-2 border-line pl-3 text-fg-2">
            <Sentence segments={segments} onProve={onProve} />
          </li>
        ))}
      </ul>
    </section>
  );
}
