import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { type Application, useSignUp } from './use-sign-up.ts';

/** The text fields, in order: how each is called, filled in by the browser, and asked for. */
const FIELDS = [
  { name: 'name', label: 'Your name', autoComplete: 'name', ask: 'Enter your name.' },
  { name: 'organizationName', label: 'Organization', autoComplete: 'organization', ask: 'Enter its name.' },
  { name: 'email', label: 'Work e-mail', type: 'email', autoComplete: 'username', ask: 'Enter your e-mail.' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'new-password', ask: 'Choose a password.' },
] as const;

/** Who one is, and which organization to make. */
export function SignUpForm({ onSignedIn }: { onSignedIn: () => void }) {
  const signUp = useSignUp();
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Application>({ defaultValues: { currency: 'USD' } });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (application) => {
    const refused = await signUp(application);
    setRefusal(refused && !refused.field ? refused.message : undefined);
    if (refused?.field) setError(refused.field, { message: refused.message });
    if (!refused) onSignedIn();
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {FIELDS.map(({ name, ask, ...field }) => (
        <Field
          key={name}
          {...field}
          error={errors[name] && (errors[name].message || ask)}
          {...register(name, { required: true, ...(name === 'email' && { pattern: /.@./ }) })}
        />
      ))}
      <CurrencyField {...register('currency')} />
      {refusal && <RefusalNote>{refusal}</RefusalNote>}
      <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
        {isSubmitting ? 'Creating…' : 'Create the organization'}
      </Button>
    </form>
  );
}
