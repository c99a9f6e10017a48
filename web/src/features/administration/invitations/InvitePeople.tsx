import { type FormEvent, useId, useState } from 'react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { type Roles, RolesField } from '../people/RolesField.tsx';
import { addressesIn } from './addresses.ts';
import { InviteResults } from './InviteResults.tsx';
import { type Invited, useInvite } from './use-invite.ts';

/** Invites several people at once, all to the same roles; says of each what came of it. */
export function InvitePeople({ onClose }: { onClose: () => void }) {
  const [results, setResults] = useState<Invited[]>([]);
  const finish = (invited: Invited[]) => {
    if (invited.some(({ refusal, path }) => refusal || path)) return setResults(invited);
    tellDone(
      invited.length === 1
        ? `A letter is on its way to ${invited[0]?.email}.`
        : `${invited.length} letters are on their way.`,
    );
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Invite people"
      description="Each gets a letter in the language of the organization, with a link to accept."
    >
      {results.length > 0 ? (
        <InviteResults results={results} onClose={onClose} />
      ) : (
        <InviteForm onDone={finish} onClose={onClose} />
      )}
    </Dialog>
  );
}

function InviteForm({ onDone, onClose }: { onDone: (invited: Invited[]) => void; onClose: () => void }) {
  const id = useId();
  const [roles, setRoles] = useState<Roles>({ role: 'MEMBER', ownRoleIds: [] });
  const [problem, setProblem] = useState<string>();
  const [invite, isBusy] = useInvite();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { addresses, faults } = addressesIn(String(new FormData(event.currentTarget).get('addresses')));
    if (faults.length > 0) return setProblem(`This is no e-mail address: ${faults.join(', ')}.`);
    if (addresses.length === 0) return setProblem('Enter at least one address.');
    setProblem(undefined);
    const invited = await invite(addresses, roles);
    if (invited.length > 0) onDone(invited);
  };
  return (
    <DialogForm onSubmit={submit} onCancel={onClose} action={isBusy ? 'Inviting…' : 'Invite'} isBusy={isBusy}>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-13 font-medium">
          E-mail addresses
        </label>
        <textarea
          id={id}
          name="addresses"
          rows={3}
          spellCheck={false}
          placeholder="ada@example.com, bob@example.com"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && `${id}-error`}
          className="w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-14 outline-none focus:border-accent focus:ring-3 focus:ring-accent/20 aria-invalid:border-neg"
        />
        {problem && (
          <p id={`${id}-error`} className="text-12 text-neg">
            {problem}
          </p>
        )}
      </div>
      <RolesField value={roles} onChange={setRoles} />
    </DialogForm>
  );
}
