import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { NewPasswordField } from '../../../ui/NewPasswordField.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { ChangePasswordDocument } from './ChangePassword.generated.ts';

const EMPTY = { currentPassword: '', newPassword: '' };

interface PasswordFormProps {
  email: string;
  /** The password is changed, or stays as it is. */
  onDone: () => void;
}

/** The present password and the new one; all other sessions end. */
export function PasswordForm({ email, onDone }: PasswordFormProps) {
  const form = useForm({ defaultValues: EMPTY });
  const [change, isBusy] = useChange(form, onDone);
  const { register, control } = form;
  const typed = useWatch({ control, name: 'newPassword' });
  const { currentPassword, newPassword, root } = form.formState.errors;
  return (
    <form onSubmit={change} noValidate className="grid max-w-90 gap-4 px-4 py-4 lg:px-5">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Present password"
        autoComplete="current-password"
        autoFocus
        aside={
          <Link to="/forgot" className="text-12 text-accent-text hover:underline">
            Forgot it, or have none?
          </Link>
        }
        error={currentPassword && (currentPassword.message || 'Enter your present password.')}
        {...register('currentPassword', { required: true })}
      />
      <NewPasswordField
        label="New password"
        typed={typed}
        error={newPassword && (newPassword.message || 'Choose a new password.')}
        {...register('newPassword', { required: true })}
      />
      {root && <RefusalNote>{root.message}</RefusalNote>}
      <Foot isBusy={isBusy} onCancel={onDone} />
    </form>
  );
}

function Foot({ isBusy, onCancel }: { isBusy: boolean; onCancel: () => void }) {
  return (
    <div className="flex gap-2">
      <Button type="submit" look="primary" disabled={isBusy}>
        {isBusy ? 'Changing…' : 'Change the password'}
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}

/** Which field each refusal is about. */
const BLAMED = { PasswordWrong: 'currentPassword', PasswordTooWeak: 'newPassword', TooManyAttempts: 'root' } as const;

function useChange({ handleSubmit, setError }: UseFormReturn<typeof EMPTY>, onDone: () => void) {
  const [change, isBusy] = useWrite(ChangePasswordDocument, { refetch: ['SecurityPage'] });
  const submit = handleSubmit(async (input) => {
    const result = (await change({ input }))?.changePassword;
    if (!result) return;
    if (result.__typename !== 'PasswordChanged')
      return setError(BLAMED[result.__typename], { message: result.message });
    tellDone('Your password is changed. Your other sessions have ended, and a letter confirms it.');
    onDone();
  });
  return [submit, isBusy] as const;
}
