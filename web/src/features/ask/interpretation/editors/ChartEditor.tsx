import { ChoiceList } from '../../../../ui/ChoiceList.tsx';
import { CHARTS } from '../plan.ts';
import { type EditorProps, NONE } from './editor.ts';

/** How it is drawn. */
export function ChartEditor({ plan: { chart }, onChange }: EditorProps) {
  const options = [...CHARTS, { value: NONE, label: 'As usual' } as const];
  return (
    <div className="px-1 pb-1">
      <ChoiceList
        label="Drawn as"
        value={chart ?? NONE}
        options={options}
        onChoose={(next) => onChange({ chart: next === NONE ? null : next })}
      />
    </div>
  );
}
