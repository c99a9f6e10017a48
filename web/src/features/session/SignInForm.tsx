import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { signIn } from '../../lib/session/access-token.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/Notes.tsx';
import { UNREACHABLE } from './unreachable.ts';

interface Credentials {
  email: string;
  password: string;
}

/** E-mail and password. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, formState } = useForm<Credentials>();
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ email, password }) => {
    const problem = await signIn(email, password).catch(() => UNREACHABLE);
    setRefusal(problem);
    if (!problem) onSignedIn();
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field
        label="Work e-mail"
        type="email"
        autoComplete="username"
        autoFocus
        error={errors.email && 'Enter your e-mail.'}
        {...register('email', { required: true, pattern: /.@./ })}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password && 'Enter your password.'}
        {...register('password', { required: true })}
      />
      {refusal && <RefusalNote>{refusal}</RefusalNote>}
      <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
        {isSubmitting ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
