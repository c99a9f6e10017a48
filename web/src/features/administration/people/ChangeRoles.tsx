import { useQuery } from '@apollo/client/react';
import { Minus, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import type { RoleName } from '../role-words.ts';
import { ChangeRolesDocument, UpdateMemberDocument } from './ChangeRoles.generated.ts';
import { type Roles, RolesField } from './RolesField.tsx';

interface ChangeRolesProps {
  person: { id: string; name: string };
  membership: { role: RoleName; ownRoles: readonly { id: string }[] };
  onClose: () => void;
}

/** Gives a member other roles, and says beforehand what that opens and closes. */
export function ChangeRoles({ person, membership, onClose }: ChangeRolesProps) {
  const [roles, setRoles] = useState<Roles>({
    role: membership.role,
    ownRoleIds: membership.ownRoles.map(({ id }) => id),
  });
  const [refusal, setRefusal] = useState<string>();
  const [update, isBusy] = useWrite(UpdateMemberDocument, { refetch: 'active' });
  const confirmed = useStepUp();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { userId: person.id, role: roles.role, ownRoleIds: [...roles.ownRoleIds] };
    const result = (await confirmed(() => update({ input })))?.updateMember;
    if (!result) return;
    if (result.__typename !== 'User') return setRefusal(result.message);
    tellDone(`${person.name} has other roles, from this moment on.`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Roles of ${person.name}`}
      description="They hold at once, also on pages that are open."
    >
      <DialogForm onSubmit={submit} onCancel={onClose} action="Change roles" refusal={refusal} isBusy={isBusy}>
        <RolesField value={roles} onChange={setRoles} />
        <Difference userId={person.id} roles={roles} />
      </DialogForm>
    </Dialog>
  );
}

/** What the person would gain and lose. Nothing while nothing changes. */
function Difference({ userId, roles }: { userId: string; roles: Roles }) {
  const variables = { userId, input: { role: roles.role, ownRoleIds: [...roles.ownRoleIds] } };
  const { data, previousData } = useQuery(ChangeRolesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const { now, then, permissions } = data ?? previousData ?? {};
  if (!now || !then || !permissions) return null;
  const described = (scopes: readonly string[], without: readonly string[]) =>
    permissions.filter(({ scope }) => scopes.includes(scope) && !without.includes(scope));
  const gained = described(then.scopes, now.scopes);
  const lost = described(now.scopes, then.scopes);
  if (gained.length === 0 && lost.length === 0) return null;
  return (
    <section
      aria-label="What changes"
      aria-live="polite"
      className="max-h-50 overflow-y-auto rounded-control bg-hover p-3"
    >
      <ul className="grid gap-1 text-12">
        {gained.map(({ scope, description }) => (
          <li key={scope} className="flex items-start gap-2">
            <Plus className="mt-0.5 size-3.5 shrink-0 text-pos" aria-label="Gains" />
            {description}
          </li>
        ))}
        {lost.map(({ scope, description }) => (
          <li key={scope} className="flex items-start gap-2">
            <Minus className="mt-0.5 size-3.5 shrink-0 text-neg" aria-label="Loses" />
            {description}
          </li>
        ))}
      </ul>
    </section>
  );
}
