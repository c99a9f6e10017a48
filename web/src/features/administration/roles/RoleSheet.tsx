import { useState } from 'react';
import type { PermissionGroup } from '../../../lib/permission-groups.ts';
import { Select } from '../../../ui/FormRow.tsx';
import type { Permission, RoleColumn } from './matrix.ts';
import { PermissionCell } from './PermissionCell.tsx';
import { RoleMenu } from './RoleMenu.tsx';

interface RoleSheetProps {
  groups: readonly PermissionGroup<Permission>[];
  columns: readonly RoleColumn[];
  onToggle: (roleId: string, scope: string) => void;
}

/** The permissions of one role at a time, where there is no room for all. */
export function RoleSheet({ groups, columns, onToggle }: RoleSheetProps) {
  const [chosen, setChosen] = useState(columns[0]?.key);
  const column = columns.find(({ key }) => key === chosen) ?? columns[0];
  if (!column) return null;
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-2">
        <Select
          aria-label="Role"
          value={column.key}
          choices={columns.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={({ target }) => setChosen(target.value)}
        />
        {column.own && <RoleMenu role={column.own} />}
      </div>
      {column.description && <p className="text-13 text-fg-3">{column.description}</p>}
      {groups.map((group) => (
        <section key={group.domain} aria-label={group.title} className="card">
          <h2 className="px-4 pt-3 pb-2 text-14">{group.title}</h2>
          <ul className="divide-y divide-line border-t border-line">
            {group.permissions.map((permission) => (
              <li key={permission.scope} className="flex items-start gap-3 px-4 py-2.5">
                <span className="mt-0.5 shrink-0">
                  <PermissionCell permission={permission} column={column} onToggle={onToggle} />
                </span>
                <span className="text-13">{permission.description}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
