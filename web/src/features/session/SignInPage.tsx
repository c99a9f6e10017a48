import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { signIn } from '../../lib/session/access-token.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SessionPage } from './SessionPage.tsx';
import { safePath } from './safe-path.ts';

interface Credentials {
  email: string;
  password: string;
}

/** Signing in with e-mail and password; leads back to where one wanted to go. */
export function SignInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, formState } = useForm<Credentials>();

  const submit = handleSubmit(async ({ email, password }) => {
    const problem = await signIn(email, password).catch(
      () => 'The server cannot be reached. Check the connection and try again.',
    );
    if (problem) setRefusal(problem);
    else await navigate(safePath(search.get('to')), { replace: true });
  });

  return (
    <SessionPage
      title="Sign in"
      subtitle="to see where your company stands"
      footer={
        <>
          New here?{' '}
          <Link to="/sign-up" className="text-accent-text hover:underline">
            Create an organization
          </Link>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field
          label="Work e-mail"
          type="email"
          autoComplete="username"
          autoFocus
          error={formState.errors.email && 'Enter your e-mail.'}
          {...register('email', { required: true, pattern: /.@./ })}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          error={formState.errors.password && 'Enter your password.'}
          {...register('password', { required: true })}
        />
        {refusal && (
          <p role="alert" className="rounded-control bg-neg-wash px-3 py-2 text-13 text-neg">
            {refusal}
          </p>
        )}
        <Button type="submit" look="primary" size="large" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
    </SessionPage>
  );
}
