import { useState } from 'react';
import { ChoiceList } from '../../../../ui/ChoiceList.tsx';
import { dimensionsOf } from './dimensions-of.ts';
import type { EditorProps } from './editor.ts';
import { MemberPicker } from './MemberPicker.tsx';

/** Of whom only: first of which kind, then who. */
export function FilterEditor({ plan, at, choices, onChange }: EditorProps) {
  const present = plan.filters[at];
  const [by, setBy] = useState(present?.dimension.key);
  if (by === undefined) {
    const taken = plan.filters.map(({ dimension }) => dimension.key);
    const options = dimensionsOf(plan, choices).filter(({ value }) => !taken.includes(value));
    return (
      <div className="px-1 pb-1">
        <ChoiceList label="Keep only" value={undefined} options={options} onChoose={setBy} />
      </div>
    );
  }
  const keep = (keys: string[]) => {
    const filters = plan.filters.map(({ dimension, members }) => ({
      by: dimension.key,
      in: members.map(({ key }) => key),
    }));
    onChange({ filters: filters.toSpliced(at, 1, ...(keys.length > 0 ? [{ by, in: keys }] : [])) });
  };
  return (
    <MemberPicker
      metric={plan.metrics[0]?.key ?? ''}
      by={by}
      name={dimensionsOf(plan, choices).find(({ value }) => value === by)?.label ?? by}
      present={present?.members ?? []}
      onKeep={keep}
    />
  );
}
