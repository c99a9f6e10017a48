import type { PermissionGroup } from '../../../lib/permission-groups.ts';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { Permission, RoleColumn } from './matrix.ts';
import { PermissionCell } from './PermissionCell.tsx';
import { RoleMenu } from './RoleMenu.tsx';

interface RoleMatrixProps {
  groups: readonly PermissionGroup<Permission>[];
  columns: readonly RoleColumn[];
  onToggle: (roleId: string, scope: string) => void;
}

/** Every permission against every role. Names of roles and permissions stay in sight while one scrolls. */
export function RoleMatrix({ groups, columns, onToggle }: RoleMatrixProps) {
  return (
    <section
      aria-label="Permissions of roles"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      className="card relative max-h-[calc(100dvh-160px)] overflow-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-13">
        <thead>
          <tr>
            <th className="sticky top-0 left-0 z-20 min-w-66 border-r border-b border-line bg-surface px-4 text-left text-12 font-medium text-fg-3 lg:px-5">
              Permission
            </th>
            {columns.map((column) => (
              <ColumnHeading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRows key={group.domain} group={group} columns={columns} onToggle={onToggle} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type GroupRowsProps = Pick<RoleMatrixProps, 'columns' | 'onToggle'> & { group: PermissionGroup<Permission> };

function GroupRows({ group, columns, onToggle }: GroupRowsProps) {
  return (
    <>
      <tr>
        <th
          scope="colgroup"
          className="sticky left-0 z-10 border-r border-b border-line bg-bg px-4 pt-3 pb-1.5 text-left text-12 font-semibold lg:px-5"
        >
          {group.title}
        </th>
        <td colSpan={columns.length} className="border-b border-line bg-bg" />
      </tr>
      {group.permissions.map((permission) => (
        <PermissionRow key={permission.scope} permission={permission} columns={columns} onToggle={onToggle} />
      ))}
    </>
  );
}

type PermissionRowProps = Pick<RoleMatrixProps, 'columns' | 'onToggle'> & { permission: Permission };

function PermissionRow({ permission, columns, onToggle }: PermissionRowProps) {
  return (
    <tr className="group">
      <th
        scope="row"
        className="sticky left-0 z-10 border-r border-b border-line bg-surface px-4 py-2 text-left font-normal group-hover:bg-hover lg:px-5"
      >
        {permission.description}
        <code className="block text-11 text-fg-3">{permission.scope}</code>
      </th>
      {columns.map((column) => (
        <td key={column.key} className="border-b border-line px-2 group-hover:bg-hover">
          <span className="flex justify-center">
            <PermissionCell permission={permission} column={column} onToggle={onToggle} />
          </span>
        </td>
      ))}
    </tr>
  );
}

function ColumnHeading({ column: { name, description, own } }: { column: RoleColumn }) {
  return (
    <th
      scope="col"
      title={description}
      className="sticky top-0 z-10 h-14 min-w-19 border-b border-line bg-surface px-1.5 text-center text-12 font-medium"
    >
      <span className="flex items-center justify-center gap-1">
        <span className="max-w-30 truncate">{name}</span>
        {own && <RoleMenu role={own} />}
      </span>
      {own && (
        <StatusBadge look="outline">{own.memberCount === 1 ? '1 member' : `${own.memberCount} members`}</StatusBadge>
      )}
    </th>
  );
}
