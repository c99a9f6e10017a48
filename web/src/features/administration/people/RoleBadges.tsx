import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { type RoleName, roleWord } from '../role-words.ts';

/** The system role of somebody, and the own roles beside it. */
export function RoleBadges({ role, ownRoles }: { role: RoleName; ownRoles: readonly string[] }) {
  return (
    <span className="flex flex-wrap items-center gap-1">
      <StatusBadge look={role === 'OWNER' ? 'active' : 'neutral'}>{roleWord(role)}</StatusBadge>
      {ownRoles.map((name) => (
        <StatusBadge key={name} look="outline">
          {name}
        </StatusBadge>
      ))}
    </span>
  );
}
