import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { NewPasswordField } from '../../../ui/NewPasswordField.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import type { InvitePageQuery } from './InvitePage.generated.ts';
import { useAcceptance } from './use-acceptance.ts';

type Invitation = NonNullable<InvitePageQuery['invitation']>;
type PersonForm = UseFormReturn<{ name: string; password: string }>;

/** What it takes to accept: a name and a password of somebody new, the password of somebody known, nothing of whoever is signed in. */
export function InviteForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { email, name, isKnown, isForViewer } = invitation;
  const [accept, refusal] = useAcceptance(token);
  const form: PersonForm = useForm({ defaultValues: { name: name ?? '', password: '' } });
  const { isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (person) => {
    if (isForViewer) await accept({});
    else await accept(isKnown ? { password: person.password } : person);
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {!isForViewer && (isKnown ? <KnownPerson form={form} /> : <NewPerson form={form} />)}
      {refusal && <RefusalNote>{refusal}</RefusalNote>}
      <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
        {isSubmitting ? 'Joining…' : 'Accept and join'}
      </Button>
    </form>
  );
}

function NewPerson({ form: { register, control, formState } }: { form: PersonForm }) {
  const typed = useWatch({ control, name: 'password' });
  const { name, password } = formState.errors;
  return (
    <>
      <Field
        label="Your name"
        autoComplete="name"
        error={name && 'Enter your name.'}
        {...register('name', { required: true })}
      />
      <NewPasswordField
        label="Password"
        typed={typed}
        error={password && 'Choose a password.'}
        {...register('password', { required: true })}
      />
    </>
  );
}

function KnownPerson({ form: { register, formState } }: { form: PersonForm }) {
  return (
    <PasswordField
      label="Your password"
      autoComplete="current-password"
      hint="You already use A-EMS with this address."
      aside={
        <Link to="/forgot" className="text-12 text-accent-text hover:underline">
          Forgot password?
        </Link>
      }
      error={formState.errors.password && 'Enter your password.'}
      {...register('password', { required: true })}
    />
  );
}
