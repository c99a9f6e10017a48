import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { NewPasswordField } from '../../../ui/NewPasswordField.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { usePublicWrite } from '../use-public-write.ts';
import { SetPasswordDocument } from './SetPassword.generated.ts';

/** The new password of whoever holds the link; leads to signing in with it. */
export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const navigate = useNavigate();
  const [set, refusal] = usePublicWrite(SetPasswordDocument);
  const { register, handleSubmit, control, formState } = useForm({ defaultValues: { password: '' } });
  const typed = useWatch({ control, name: 'password' });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ password }) => {
    const result = (await set({ input: { token, password } }))?.setPassword;
    if (result?.__typename === 'PasswordSet')
      void navigate('/sign-in?password-set', { replace: true, state: { email } });
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {/* Tells password managers whose password it is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField
        label="New password"
        autoFocus
        typed={typed}
        error={errors.password && 'Choose a password.'}
        {...register('password', { required: true })}
      />
      {refusal && <RefusalNote>{refusal}</RefusalNote>}
      <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
        {isSubmitting ? 'Setting…' : 'Set the password'}
      </Button>
    </form>
  );
}
