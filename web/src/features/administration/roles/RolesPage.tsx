import { useReadQuery } from '@apollo/client/react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { permissionGroups } from '../../../lib/permission-groups.ts';
import { useMay } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { CreateRole } from './CreateRole.tsx';
import { columnsOf } from './matrix.ts';
import { RoleMatrix } from './RoleMatrix.tsx';
import { RoleSheet } from './RoleSheet.tsx';
import { RolesPageDocument, type RolesPageQuery } from './RolesPage.generated.ts';
import { SaveBar } from './SaveBar.tsx';
import { useRoleDrafts } from './use-role-drafts.ts';

/** Starts the page's query. */
export function loadRoles() {
  return { queryRef: preloadQuery(RolesPageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** What each role may do: those of the system, and those that the organization made for itself. */
export function RolesPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadRoles>>().queryRef);
  const [isCreating, setCreating] = useState(false);
  const mayManage = useMay('identity:role.manage');
  return (
    <>
      <SettingsHeader
        title="Roles"
        subtitle="A member has one role of the system and any number of your own beside it. Changes hold at once."
        actions={
          mayManage && (
            <Button look="primary" onClick={() => setCreating(true)}>
              <Plus aria-hidden />
              Create a role
            </Button>
          )
        }
      />
      {data?.permissions && data.roles ? (
        <Roles data={data as RolesPageQuery} />
      ) : (
        <PageFailure error={error} path={['permissions']} />
      )}
      {isCreating && <CreateRole roles={data?.roles?.nodes ?? []} onClose={() => setCreating(false)} />}
    </>
  );
}

function Roles({ data }: { data: RolesPageQuery }) {
  const { drafts, toggle, save, discard, isSaving } = useRoleDrafts(data.roles.nodes);
  const groups = permissionGroups(data.permissions, data.organization?.modules ?? []);
  const columns = columnsOf(data.roles.nodes, drafts);
  return (
    <>
      <div className="max-md:hidden">
        <RoleMatrix groups={groups} columns={columns} onToggle={toggle} />
      </div>
      <div className="md:hidden">
        <RoleSheet groups={groups} columns={columns} onToggle={toggle} />
      </div>
      <SaveBar count={drafts.size} isSaving={isSaving} onSave={save} onDiscard={discard} />
    </>
  );
}
