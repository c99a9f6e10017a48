import { useState } from 'react';
import { Popup } from '../../../ui/Popup.tsx';
import { Chip } from './Chip.tsx';
import { PieceEditor } from './PieceEditor.tsx';
import { type Piece, type Plan, TITLES } from './plan.ts';

interface PieceChipProps {
  questionId: string;
  plan: Plan;
  piece: Piece;
}

/** A piece of how a question was understood; a press changes it. */
export function PieceChip({ questionId, plan, piece: { kind, at, label } }: PieceChipProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popup title={TITLES[kind]} trigger={<Chip title="Change this">{label}</Chip>} open={isOpen} onOpenChange={setOpen}>
      <PieceEditor questionId={questionId} plan={plan} kind={kind} at={at} onDone={() => setOpen(false)} />
    </Popup>
  );
}
