import { ChoiceList } from '../../../../ui/ChoiceList.tsx';
import { GRAINS } from '../plan.ts';
import { type EditorProps, NONE } from './editor.ts';

/** How long each step of time is. */
export function GrainEditor({ plan: { grain }, onChange }: EditorProps) {
  const options = [...GRAINS, { value: NONE, label: 'As usual' } as const];
  return (
    <div className="px-1 pb-1">
      <ChoiceList
        label="Steps of time"
        value={grain ?? NONE}
        options={options}
        onChoose={(next) => onChange({ grain: next === NONE ? null : next })}
      />
    </div>
  );
}
