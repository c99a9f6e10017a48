import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/FormRow.tsx';
import { ROLES, type RoleName } from '../role-words.ts';
import { RolesFieldDocument } from './RolesField.generated.ts';

/** The system role and the own roles of somebody. */
export interface Roles {
  role: RoleName;
  ownRoleIds: readonly string[];
}

interface RolesFieldProps {
  value: Roles;
  onChange: (value: Roles) => void;
}

/** Chooses what somebody may do: a system role, and roles of the organization beside it. */
export function RolesField({ value, onChange }: RolesFieldProps) {
  const id = useId();
  const { role, ownRoleIds } = value;
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-13 font-medium">
          Role
        </label>
        <Select
          id={id}
          value={role}
          choices={ROLES}
          onChange={({ target }) => onChange({ role: target.value as RoleName, ownRoleIds })}
          aria-describedby={`${id}-more`}
          className="h-10! text-14!"
        />
        <p id={`${id}-more`} className="text-12 text-fg-3">
          {ROLES.find((candidate) => candidate.value === role)?.description}
        </p>
      </div>
      <OwnRoles chosen={ownRoleIds} onChange={(ids) => onChange({ role, ownRoleIds: ids })} />
    </div>
  );
}

/** The roles of the organization, several of which one may have; nothing where there are none. */
function OwnRoles({ chosen, onChange }: { chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const { data } = useQuery(RolesFieldDocument, { fetchPolicy: 'cache-and-network' });
  const toggle = (id: string, isChosen: boolean) => {
    const others = chosen.filter((other) => other !== id);
    onChange(isChosen ? [...others, id] : others);
  };
  if (!data || data.roles.nodes.length === 0) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-13 font-medium">Own roles</legend>
      {data.roles.nodes.map(({ id, name, description, viewerCanGive }) => (
        <Checkbox
          key={id}
          label={name}
          description={description}
          checked={chosen.includes(id)}
          disabled={!viewerCanGive}
          onChange={(isChosen) => toggle(id, isChosen)}
        />
      ))}
    </fieldset>
  );
}
