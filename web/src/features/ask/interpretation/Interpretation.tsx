import { Plus } from 'lucide-react';
import { wordOf } from '../../../lib/words.ts';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import { AddPiece } from './AddPiece.tsx';
import { Chip } from './Chip.tsx';
import { PieceChip } from './PieceChip.tsx';
import { type Plan, piecesOf } from './plan.ts';

type Part = Turn_QuestionFragment['interpretation'][number];

interface InterpretationProps {
  questionId: string;
  parts: readonly Part[];
  /** As data, which can be changed; undefined as long as the answer is on its way. */
  plan: Plan | undefined;
  /** It was changed, and the question is asked again. */
  onAmended: () => void;
}

/** How the question was understood, piece by piece; a press on a piece changes it. */
export function Interpretation({ questionId, parts, plan, onAmended }: InterpretationProps) {
  if (!plan && parts.length === 0) return null;
  return (
    <ul aria-label="Understood as" className="flex flex-wrap gap-1.5">
      {plan
        ? piecesOf(plan).map((piece) => (
            <li key={`${piece.kind} ${piece.at}`} className="max-w-full">
              <PieceChip questionId={questionId} plan={plan} piece={piece} onAmended={onAmended} />
            </li>
          ))
        : parts.map((part) => (
            <li key={part.part + part.label} className="max-w-full">
              <Chip disabled>{textOf(part)}</Chip>
            </li>
          ))}
      <li className="print:hidden">
        {plan ? <AddPiece questionId={questionId} plan={plan} onAmended={onAmended} /> : <Placeholder />}
      </li>
    </ul>
  );
}

/** Keeps the place of what comes with the answer. */
function Placeholder() {
  return (
    <Chip disabled aria-label="Add or change">
      <Plus aria-hidden />
    </Chip>
  );
}

function textOf({ part, label }: Part): string {
  if (part === 'AGAINST') return `against ${label}`;
  if (part === 'BY') return `by ${label}`;
  if (part === 'GRAIN') return `by ${label.toLowerCase()}`;
  return part === 'RANK' ? wordOf(label) : label;
}
