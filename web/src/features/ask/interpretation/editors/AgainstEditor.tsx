import { ChoiceList } from '../../../../ui/ChoiceList.tsx';
import { SpanForm } from '../../../../ui/SpanForm.tsx';
import { type EditorProps, NONE } from './editor.ts';

/** What the figures are held against. */
export function AgainstEditor({ plan: { against }, choices, onChange }: EditorProps) {
  const options = [
    ...choices.compares.map(({ compare, label }) => ({ value: compare, label })),
    { value: NONE, label: 'Nothing' } as const,
  ];
  const present = against ? choices.compares.find(({ label }) => label === against.label)?.compare : NONE;
  return (
    <>
      <div className="px-1">
        <ChoiceList
          label="Compare with"
          value={present}
          options={options}
          onChoose={(compare) => onChange({ against: compare === NONE ? null : { compare } })}
        />
      </div>
      <div className="mt-1 border-t border-line p-3">
        <SpanForm
          span={against ?? undefined}
          action="Compare with these days"
          onSubmit={(span) => onChange({ against: span })}
        />
      </div>
    </>
  );
}
