import { useForm } from 'react-hook-form';
import { Link, useLocation } from 'react-router';
import { type Entry, signIn } from '../../../lib/session/sign-in.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { EntryRefusal } from './EntryRefusal.tsx';
import { useEntry } from './use-entry.ts';

interface Credentials {
  email: string;
  password: string;
}

/** E-mail and password. */
export function SignInForm({ onEntry }: { onEntry: (entry: Entry) => void }) {
  const { refusal, wait, follow } = useEntry(onEntry);
  // Whoever has just set a password or signed up is known by the address.
  const known: string = useLocation().state?.email ?? '';
  const { register, handleSubmit, formState } = useForm<Credentials>({ defaultValues: { email: known, password: '' } });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ email, password }) => follow(await signIn(email, password)));
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field
        label="Work e-mail"
        type="email"
        autoComplete="username"
        autoFocus={!known}
        error={errors.email && 'Enter your e-mail.'}
        {...register('email', { required: true, pattern: /.@./ })}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        autoFocus={!!known}
        aside={
          <Link to="/forgot" className="text-12 text-accent-text hover:underline">
            Forgot password?
          </Link>
        }
        error={errors.password && 'Enter your password.'}
        {...register('password', { required: true })}
      />
      <EntryRefusal refusal={refusal} wait={wait} />
      <Button type="submit" look="primary" size="large" disabled={isSubmitting || wait > 0}>
        {isSubmitting ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
