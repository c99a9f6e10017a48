import { Lightbulb, ListChecks, type LucideIcon } from 'lucide-react';
import { Sentence } from '../../../lib/proof/Sentence.tsx';
import { AnswerChart } from './AnswerChart.tsx';
import { PinChart } from './PinChart.tsx';
import { plainText, type Sentences } from './plain-text.ts';

/** The parts of an answer that are there. */
export interface AnswerParts {
  text: Sentences;
  insights: Sentences;
  recommendations: Sentences;
  charts: readonly { title: string; spec: unknown }[];
}

interface AnswerBodyProps {
  questionId: string;
  parts: AnswerParts;
  /** Opens the proof of a figure; undefined as long as the answer is not whole. */
  onProve: ((figure: string) => void) | undefined;
}

/** The words and pictures of an answer, whole or still on its way: what comes later stands below what is there. */
export function AnswerBody({ questionId, parts, onProve }: AnswerBodyProps) {
  const { text, insights, recommendations, charts } = parts;
  return (
    <>
      {text.length > 0 && (
        <div className="grid gap-2 text-14 leading-6">
          {text.map(({ segments }) => (
            <p key={plainText(segments)} className="animate-fade">
              <Sentence segments={segments} onProve={onProve} />
            </p>
          ))}
        </div>
      )}
      {charts.map(({ title, spec }, chart) => (
        <div key={title} className="min-w-0 animate-fade">
          <AnswerChart
            title={title}
            spec={spec}
            actions={onProve && <PinChart questionId={questionId} chart={chart} title={title} />}
          />
        </div>
      ))}
      <Points icon={Lightbulb} title="What stands out" sentences={insights} onProve={onProve} />
      <Points icon={ListChecks} title="What to do" sentences={recommendations} onProve={onProve} />
    </>
  );
}

interface PointsProps {
  icon: LucideIcon;
  title: string;
  sentences: Sentences;
  onProve: AnswerBodyProps['onProve'];
}

function Points({ icon: Icon, title, sentences, onProve }: PointsProps) {
  if (sentences.length === 0) return null;
  return (
    <section aria-label={title} className="animate-fade">
      <h3 className="mb-1.5 flex items-center gap-2 text-12 font-medium text-fg-3">
        <Icon className="size-3.5" aria-hidden />
        {title}
      </h3>
      <ul className="grid gap-1.5 text-13">
        {sentences.map(({ segments }) => (
          <li key={plainText(segments)} className="animate-fade border-l-2 border-line pl-3 text-fg-2">
            <Sentence segments={segments} onProve={onProve} />
          </li>
        ))}
      </ul>
    </section>
  );
}
