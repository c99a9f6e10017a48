import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { ScopeGroup } from './scope-groups.ts';

interface ScopeChoiceProps {
  groups: readonly ScopeGroup[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Permissions to choose from, part by part; a part can be chosen whole. */
export function ScopeChoice({ groups, chosen, onChange }: ScopeChoiceProps) {
  const set = (scopes: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const scope of scopes) isOn ? next.add(scope) : next.delete(scope);
    onChange(next);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-13 font-medium">
        What it may <span className="num ml-1 font-normal text-fg-3">{chosen.size} chosen</span>
      </legend>
      <div className="max-h-72 divide-y divide-line overflow-y-auto rounded-control border border-line-strong bg-surface">
        {groups.map((group) => (
          <Group key={group.domain} group={group} chosen={chosen} onSet={set} />
        ))}
      </div>
    </fieldset>
  );
}

interface GroupProps {
  group: ScopeGroup;
  chosen: ReadonlySet<string>;
  onSet: (scopes: readonly string[], isOn: boolean) => void;
}

function Group({ group: { title, permissions }, chosen, onSet }: GroupProps) {
  const scopes = permissions.map(({ scope }) => scope);
  const count = scopes.filter((scope) => chosen.has(scope)).length;
  const checked = count === scopes.length ? true : count > 0 ? 'indeterminate' : false;
  return (
    <div className="grid gap-2.5 px-3 py-3">
      <Checkbox
        label={<span className="font-medium">{title}</span>}
        checked={checked}
        onChange={(isOn) => onSet(scopes, isOn)}
      />
      <div className="ml-6.5 grid gap-2">
        {permissions.map(({ scope, description }) => (
          <Checkbox
            key={scope}
            label={description}
            description={<code className="text-11">{scope}</code>}
            checked={chosen.has(scope)}
            onChange={(isOn) => onSet([scope], isOn)}
          />
        ))}
      </div>
    </div>
  );
}
