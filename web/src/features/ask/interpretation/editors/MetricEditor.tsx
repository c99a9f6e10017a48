import { Button } from '../../../../ui/Button.tsx';
import { SearchList } from '../../../../ui/SearchList.tsx';
import type { EditorProps } from './editor.ts';

/** Another figure instead of this one, or beside it. */
export function MetricEditor({ plan, at, choices, onChange }: EditorProps) {
  const keys = plan.metrics.map(({ key }) => key);
  const present = plan.metrics[at];
  const options = choices.metrics
    .filter(({ key }) => key === present?.key || !keys.includes(key))
    .map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <SearchList
        label="Find a figure"
        values={present ? [present.key] : []}
        options={options}
        onToggle={(key) => onChange({ metrics: keys.toSpliced(at, 1, key) })}
      />
      {present && keys.length > 1 && (
        <Button look="ghost" size="small" onClick={() => onChange({ metrics: keys.toSpliced(at, 1) })} className="m-2">
          Leave out {present.name}
        </Button>
      )}
    </>
  );
}
