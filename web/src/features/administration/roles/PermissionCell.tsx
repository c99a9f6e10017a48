import { Check, Minus } from 'lucide-react';
import { useViewer } from '../../../lib/viewer.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { Permission, RoleColumn } from './matrix.ts';

interface PermissionCellProps {
  permission: Permission;
  column: RoleColumn;
  onToggle: (roleId: string, scope: string) => void;
}

/** Whether a role gives a permission; of an own role it can be changed by whoever holds the permission himself. */
export function PermissionCell({ permission, column: { name, own, has }, onToggle }: PermissionCellProps) {
  const { scopes } = useViewer();
  const isHeld = has(permission);
  if (own?.viewerCanUpdate) {
    return (
      <Checkbox
        isBare
        label={`${name}: ${permission.description}`}
        checked={isHeld}
        disabled={!scopes.includes(permission.scope)}
        onChange={() => onToggle(own.id, permission.scope)}
      />
    );
  }
  const Icon = isHeld ? Check : Minus;
  return (
    <Icon className={isHeld ? 'size-4 text-fg-2' : 'size-4 text-line-strong'} aria-label={isHeld ? 'Yes' : 'No'} />
  );
}
