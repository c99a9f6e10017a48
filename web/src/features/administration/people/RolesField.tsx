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
  const { data } = useQuery(RolesFieldDocument, { fetchPolicy: 'cache-and-network' });
  const { role, ownRoleIds } = value;
  const toggle = (roleId: string, isChosen: boolean) => {
    const others = ownRoleIds.filter((other) => other !== roleId);
    onChange({ role, ownRoleIds: isChosen ? [...others, roleId] : others });
  };
  const own = data?.roles.nodes ?? [];
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
      {own.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-13 font-medium">Own roles</legend>
          {own.map(({ id: roleId, name, description, viewerCanGive }) => (
            <Checkbox
              key={roleId}
              label={name}
              description={description}
              checked={ownRoleIds.includes(roleId)}
              disabled={!viewerCanGive}
              onChange={(isChosen) => toggle(roleId, isChosen)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
