import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import { type OwnRole, toggled } from './matrix.ts';
import { UpdateRoleDocument } from './UpdateRole.generated.ts';

/** Changes of own roles that are not saved yet, role by role. */
export function useRoleDrafts(roles: readonly OwnRole[]) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const [update, isSaving] = useWrite(UpdateRoleDocument, { refetch: ['RolesPage', 'Shell'] });
  const confirmed = useStepUp();

  const put = (id: string, scopes: ReadonlySet<string> | undefined) =>
    setDrafts((current) => {
      const next = new Map(current);
      if (scopes) next.set(id, scopes);
      else next.delete(id);
      return next;
    });
  const saveOne = async (id: string, scopes: ReadonlySet<string>) => {
    const result = (await confirmed(() => update({ input: { id, permissions: [...scopes] } })))?.updateRole;
    if (!result) return false;
    if (result.__typename !== 'OwnRole') tellWarning({ text: result.message });
    else put(id, undefined);
    return result.__typename === 'OwnRole';
  };
  /** One after the other: the first that is refused stops the rest, which stay as drafts. */
  const save = async () => {
    for (const [id, scopes] of drafts) if (!(await saveOne(id, scopes))) return;
    tellDone('The roles were saved. They hold from this moment on.');
  };
  const toggle = (id: string, scope: string) => {
    const role = roles.find((candidate) => candidate.id === id);
    if (role) put(id, toggled(role, drafts.get(id), scope));
  };
  return { drafts, toggle, save, isSaving, discard: () => setDrafts(new Map()) };
}
