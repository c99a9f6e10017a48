import { Popup } from '../../../ui/Popup.tsx';
import { Chip } from './Chip.tsx';
import { PieceEditor } from './PieceEditor.tsx';
import { type Piece, type Plan, TITLES } from './plan.ts';
import { usePiecePopup } from './use-piece-popup.ts';

interface PieceChipProps {
  questionId: string;
  plan: Plan;
  piece: Piece;
  onAmended: () => void;
}

/** A piece of how a question was understood; a press changes it. */
export function PieceChip({ questionId, plan, piece: { kind, at, label }, onAmended }: PieceChipProps) {
  const { isOpen, setOpen, finish, onClosed } = usePiecePopup(onAmended);
  return (
    <Popup
      title={TITLES[kind]}
      trigger={<Chip title="Change this">{label}</Chip>}
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClosed}
    >
      <PieceEditor questionId={questionId} plan={plan} kind={kind} at={at} onDone={finish} />
    </Popup>
  );
}
