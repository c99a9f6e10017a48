import { ChoiceList } from '../../../../ui/ChoiceList.tsx';
import { dimensionsOf } from './dimensions-of.ts';
import { type EditorProps, NONE } from './editor.ts';

/** What the figures are taken apart by. */
export function DimensionEditor({ plan, choices, onChange }: EditorProps) {
  const options = [...dimensionsOf(plan, choices), { value: NONE, label: 'Nothing' }];
  return (
    <div className="px-1 pb-1">
      <ChoiceList
        label="Take apart by"
        value={plan.by?.key ?? NONE}
        options={options}
        onChoose={(by) => onChange({ by: by === NONE ? null : by })}
      />
    </div>
  );
}
