import { useForm, useWatch } from 'react-hook-form';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { NewPasswordField } from '../../../ui/NewPasswordField.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { type Application, useSignUp } from './use-sign-up.ts';

/** The text fields, in order: how each is called, filled in by the browser, and asked for. */
const FIELDS = [
  { name: 'name', label: 'Your name', autoComplete: 'name', ask: 'Enter your name.' },
  { name: 'organizationName', label: 'Organization', autoComplete: 'organization', ask: 'Enter its name.' },
  { name: 'email', label: 'Work e-mail', type: 'email', autoComplete: 'username', ask: 'Enter your e-mail.' },
] as const;

interface SignUpFormProps {
  onLetterSent: (email: string) => void;
  /** Nothing has to be confirmed here: the person is in. */
  onEntered: () => void;
}

/** Who one is, and which organization to make. */
export function SignUpForm({ onLetterSent, onEntered }: SignUpFormProps) {
  const [signUp, refusal] = useSignUp();
  const form = useForm<Application>({ defaultValues: { currency: 'USD', password: '' } });
  const { register, handleSubmit, setError, control } = form;
  const typed = useWatch({ control, name: 'password' });
  const { errors, isSubmitting } = form.formState;
  const submit = handleSubmit(async (application) => {
    const outcome = await signUp(application);
    if (outcome?.kind === 'WRONG') setError(outcome.field, { message: outcome.message });
    if (outcome?.kind === 'LETTER_SENT') onLetterSent(outcome.email);
    if (outcome?.kind === 'ENTERED') onEntered();
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
      <NewPasswordField
        label="Password"
        typed={typed}
        error={errors.password && (errors.password.message || 'Choose a password.')}
        {...register('password', { required: true })}
      />
      <CurrencyField {...register('currency')} />
      {refusal && !errors.email && !errors.password && <RefusalNote>{refusal}</RefusalNote>}
      <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
        {isSubmitting ? 'Creating…' : 'Create the organization'}
      </Button>
    </form>
  );
}
