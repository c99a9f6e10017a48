import { useId } from 'react';
import { Checkbox } from './Checkbox.tsx';

/** Permissions that belong together. */
export interface ScopeGroup {
  title: string;
  permissions: readonly { scope: string; description: string }[];
}

interface ScopePickerProps {
  label: string;
  groups: readonly ScopeGroup[];
  chosen: readonly string[];
  onChange: (scopes: string[]) => void;
  /** What is wrong with the choice. */
  error?: string;
}

/** Chooses what a program may do, permission by permission; a group's own box takes all of it. */
export function ScopePicker({ label, groups, chosen, onChange, error }: ScopePickerProps) {
  const id = useId();
  const set = (scopes: readonly string[], isChosen: boolean) => {
    const others = chosen.filter((scope) => !scopes.includes(scope));
    onChange(isChosen ? [...others, ...scopes] : others);
  };
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-13 font-medium">
        {label} <span className="num font-normal text-fg-3">({chosen.length})</span>
      </legend>
      <div className="max-h-60 overflow-y-auto rounded-control border border-line-strong">
        {groups.map((group) => (
          <Group key={group.title} group={group} chosen={chosen} onSet={set} />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-12 text-neg">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface GroupProps {
  group: ScopeGroup;
  chosen: readonly string[];
  onSet: (scopes: readonly string[], isChosen: boolean) => void;
}

function Group({ group: { title, permissions }, chosen, onSet }: GroupProps) {
  const scopes = permissions.map(({ scope }) => scope);
  const count = scopes.filter((scope) => chosen.includes(scope)).length;
  return (
    <div className="border-line not-first:border-t">
      <div className="sticky top-0 z-10 bg-bg px-3 py-2 font-medium">
        <Checkbox
          label={title}
          checked={count === 0 ? false : count === scopes.length ? true : 'indeterminate'}
          onChange={(isChosen) => onSet(scopes, isChosen)}
        />
      </div>
      <div className="grid gap-2 px-3 pt-1 pb-3 pl-9.5">
        {permissions.map(({ scope, description }) => (
          <Checkbox
            key={scope}
            label={description}
            checked={chosen.includes(scope)}
            onChange={(isChosen) => onSet([scope], isChosen)}
          />
        ))}
      </div>
    </div>
  );
}
