import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { signIn } from '../../lib/session/access-token.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { currencies } from './currencies.ts';
import { SessionPage } from './SessionPage.tsx';
import { SignUpDocument } from './SignUp.generated.ts';

interface Application {
  name: string;
  organizationName: string;
  currency: string;
  email: string;
  password: string;
}

const UNREACHABLE = 'The server cannot be reached. Check the connection and try again.';

/** Signing up: makes a person and an organization that the person owns, and signs in. */
export function SignUpPage() {
  const navigate = useNavigate();
  const [signUp] = useMutation(SignUpDocument);
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Application>({ defaultValues: { currency: 'USD' } });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (application) => {
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    const { data } = await signUp({ variables: { input: { ...application, timeZone, locale } } }).catch(() => ({
      data: undefined,
    }));
    const result = data?.signUp;
    if (!result) return setRefusal(UNREACHABLE);
    if (result.__typename === 'EmailTaken') return setError('email', { message: result.message });
    if (result.__typename === 'PasswordTooWeak') return setError('password', { message: result.message });
    const problem = await signIn(application.email, application.password).catch(() => UNREACHABLE);
    if (problem) setRefusal(problem);
    else await navigate('/', { replace: true });
  });

  return (
    <SessionPage
      title="Create an organization"
      subtitle="You will be its owner"
      footer={
        <>
          Already here?{' '}
          <Link to="/sign-in" className="text-accent-text hover:underline">
            Sign in
          </Link>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field
          label="Your name"
          autoComplete="name"
          error={errors.name && 'Enter your name.'}
          {...register('name', { required: true })}
        />
        <Field
          label="Organization"
          autoComplete="organization"
          error={errors.organizationName && 'Enter the name of your organization.'}
          {...register('organizationName', { required: true })}
        />
        <SelectField label="Currency of its books" {...register('currency')}>
          {currencies().map(({ code, name }) => (
            <option key={code} value={code}>
              {code} · {name}
            </option>
          ))}
        </SelectField>
        <Field
          label="Work e-mail"
          type="email"
          autoComplete="username"
          error={errors.email && (errors.email.message || 'Enter your e-mail.')}
          {...register('email', { required: true, pattern: /.@./ })}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="new-password"
          error={errors.password && (errors.password.message || 'Choose a password.')}
          {...register('password', { required: true })}
        />
        {refusal && (
          <p role="alert" className="rounded-control bg-neg-wash px-3 py-2 text-13 text-neg">
            {refusal}
          </p>
        )}
        <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
          {isSubmitting ? 'Creating…' : 'Create the organization'}
        </Button>
      </form>
    </SessionPage>
  );
}
