import { useForm, useWatch } from 'react-hook-form';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { NewPasswordField } from '../../../ui/NewPasswordField.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { ChangePasswordDocument } from './ChangePassword.generated.ts';

const EMPTY = { currentPassword: '', newPassword: '' };

/** The present password and the new one; all other sessions end. */
export function PasswordForm({ email, onDone }: { email: string; onDone: () => void }) {
  const { register, handleSubmit, setError, control, formState } = useForm({ defaultValues: EMPTY });
  const typed = useWatch({ control, name: 'newPassword' });
  const [change, isBusy] = useWrite(ChangePasswordDocument, { refetch: ['SecurityPage'] });
  const { errors } = formState;
  const submit = handleSubmit(async (input) => {
    const result = (await change({ input }))?.changePassword;
    if (result?.__typename === 'PasswordWrong') setError('currentPassword', { message: result.message });
    else if (result?.__typename === 'PasswordTooWeak') setError('newPassword', { message: result.message });
    else if (result?.__typename === 'TooManyAttempts') setError('root', { message: result.message });
    else if (result) {
      tellDone('Your password is changed. Your other sessions have ended, and a letter confirms it.');
      onDone();
    }
  });
  return (
    <form onSubmit={submit} noValidate className="grid max-w-90 gap-4 px-4 py-4 lg:px-5">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Present password"
        autoComplete="current-password"
        autoFocus
        error={errors.currentPassword && (errors.currentPassword.message || 'Enter your present password.')}
        {...register('currentPassword', { required: true })}
      />
      <NewPasswordField
        label="New password"
        typed={typed}
        error={errors.newPassword && (errors.newPassword.message || 'Choose a new password.')}
        {...register('newPassword', { required: true })}
      />
      {errors.root && <RefusalNote>{errors.root.message}</RefusalNote>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          {isBusy ? 'Changing…' : 'Change the password'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
