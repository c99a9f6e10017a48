import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ChoiceList } from '../../../ui/ChoiceList.tsx';
import { Popup } from '../../../ui/Popup.tsx';
import { Chip } from './Chip.tsx';
import { PieceEditor } from './PieceEditor.tsx';
import { addable, type PieceKind, type Plan, TITLES } from './plan.ts';
import { usePiecePopup } from './use-piece-popup.ts';

interface AddPieceProps {
  questionId: string;
  plan: Plan;
  onAmended: () => void;
}

/** Adds to how a question was understood: first what, then which. */
export function AddPiece({ questionId, plan, onAmended }: AddPieceProps) {
  const { isOpen, setOpen, finish, onClosed } = usePiecePopup(onAmended);
  const [kind, setKind] = useState<PieceKind>();
  const change = (open: boolean) => {
    setOpen(open);
    setKind(undefined);
  };
  const places: Partial<Record<PieceKind, number>> = { METRIC: plan.metrics.length, FILTER: plan.filters.length };
  return (
    <Popup
      title={kind ? TITLES[kind] : 'Add or change'}
      trigger={
        <Chip aria-label="Add or change" title="Add or change">
          <Plus aria-hidden />
        </Chip>
      }
      open={isOpen}
      onOpenChange={change}
      onClosed={onClosed}
    >
      {kind ? (
        <PieceEditor questionId={questionId} plan={plan} kind={kind} at={places[kind] ?? 0} onDone={finish} />
      ) : (
        <div className="px-1 pb-1">
          <ChoiceList
            label="Add or change"
            value={undefined}
            options={addable(plan).map((added) => ({ value: added.kind, label: added.label }))}
            onChoose={setKind}
          />
        </div>
      )}
    </Popup>
  );
}
