import { ChoiceList } from '../../../../ui/ChoiceList.tsx';
import { SpanForm } from '../../../../ui/SpanForm.tsx';
import type { EditorProps } from './editor.ts';

/** Other days. */
export function PeriodEditor({ plan: { period }, choices, onChange }: EditorProps) {
  const options = choices.periods.map(({ preset, label }) => ({ value: preset, label }));
  const present = choices.periods.find(({ from, to }) => from === period.from && to === period.to)?.preset;
  return (
    <>
      <div className="px-1">
        <ChoiceList
          label="Periods"
          value={present}
          options={options}
          onChoose={(preset) => onChange({ period: { preset } })}
        />
      </div>
      <div className="mt-1 border-t border-line p-3">
        <SpanForm span={period} action="Take these days" onSubmit={(span) => onChange({ period: span })} />
      </div>
    </>
  );
}
