import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { LookIntoMail } from '../LookIntoMail.tsx';
import { usePublicWrite } from '../use-public-write.ts';
import { RequestPasswordResetDocument } from './RequestPasswordReset.generated.ts';

/** Asks for a letter with a link by which a new password is set. Whether the address is known is not told. */
export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo)
    return (
      <LookIntoMail email={sentTo} onAgain={() => setSentTo(undefined)}>
        If somebody signs in with this address, a letter with a link is on its way. The link is good for 30 minutes.
      </LookIntoMail>
    );
  return (
    <PlainPage
      title="Forgot your password?"
      subtitle="A letter brings you a link to set a new one"
      footer={
        <p>
          <TextLink to="/sign-in">Back to sign in</TextLink>
        </p>
      }
    >
      <RequestForm onSent={setSentTo} />
    </PlainPage>
  );
}

function RequestForm({ onSent }: { onSent: (email: string) => void }) {
  const [request, refusal] = usePublicWrite(RequestPasswordResetDocument);
  const { register, handleSubmit, formState } = useForm<{ email: string }>();
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (input) => {
    const result = (await request({ input }))?.requestPasswordReset;
    if (result?.__typename === 'PasswordResetRequested') onSent(result.email);
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
      {refusal && <RefusalNote>{refusal}</RefusalNote>}
      <Button type="submit" look="primary" size="large" disabled={isSubmitting}>
        {isSubmitting ? 'Sending…' : 'Send the letter'}
      </Button>
    </form>
  );
}
