import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { problemsTo } from '../../../lib/graph/problems-to.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Secret } from '../../../ui/Secret.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { CreateUserDocument } from './CreateUser.generated.ts';
import { type Roles, RolesField } from './RolesField.tsx';

interface Person {
  name: string;
  email: string;
}

/** Makes somebody a member, who chooses a password by the link in a letter. */
export function CreateUser({ onClose }: { onClose: () => void }) {
  const [told, setTold] = useState<{ email: string; password: string }>();
  const done = (email: string, temporaryPassword: string | null) => {
    if (temporaryPassword) return setTold({ email, password: temporaryPassword });
    tellDone(`A letter with a link to choose a password is on its way to ${email}.`);
    onClose();
  };
  if (told) return <TemporaryPassword {...told} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Create a user"
      description="The person gets a letter, chooses a password and sets up a second factor before anything else."
    >
      <PersonForm onDone={done} onClose={onClose} />
    </Dialog>
  );
}

interface PersonFormProps {
  onDone: (email: string, temporaryPassword: string | null) => void;
  onClose: () => void;
}

function PersonForm({ onDone, onClose }: PersonFormProps) {
  const [roles, setRoles] = useState<Roles>({ role: 'MEMBER', ownRoleIds: [] });
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Person>();
  const { errors } = formState;
  const [create, isBusy] = useWrite(CreateUserDocument, {
    refetch: ['PeoplePage'],
    onProblems: problemsTo(setError),
  });
  const confirmed = useStepUp();
  const submit = handleSubmit(async ({ name, email }) => {
    const input = { name, email, role: roles.role, ownRoleIds: [...roles.ownRoleIds] };
    const result = (await confirmed(() => create({ input })))?.createUser;
    if (result?.__typename === 'UserCreated') return onDone(result.email, result.temporaryPassword);
    if (result?.__typename === 'AlreadyMember') return setError('email', { message: result.message });
    setRefusal(result?.message);
  });
  return (
    <DialogForm onSubmit={submit} onCancel={onClose} action="Create the user" refusal={refusal} isBusy={isBusy}>
      <Field
        label="Name"
        autoComplete="off"
        autoFocus
        error={errors.name && (errors.name.message || 'Enter the name.')}
        {...register('name', { required: true })}
      />
      <Field
        label="Work e-mail"
        type="email"
        autoComplete="off"
        error={errors.email && (errors.email.message || 'Enter the e-mail address.')}
        {...register('email', { required: true, pattern: /.@./ })}
      />
      <RolesField value={roles} onChange={setRoles} />
    </DialogForm>
  );
}

/** Without mail somebody has to tell the person how to get in; the password is shown this once. */
function TemporaryPassword({ email, password, onClose }: { email: string; password: string; onClose: () => void }) {
  return (
    <Dialog
      open
      isSticky
      onOpenChange={onClose}
      size="small"
      title="Tell the person this password"
      description={`No mail can be sent. ${email} signs in with it once, and chooses another one then. It is not shown again.`}
    >
      <div className="grid gap-4">
        <Secret label="Temporary password" value={password} />
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
