import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { LinkPage } from '../LinkPage.tsx';
import { usePublicWrite } from '../use-public-write.ts';
import { ConfirmSignUpDocument } from './ConfirmSignUp.generated.ts';

/** The link in the letter to whoever signed up: founds the organization. */
export function ConfirmSignUpPage() {
  const [confirm, refusal] = usePublicWrite(ConfirmSignUpDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const follow = async (token: string) => {
    const result = (await confirm({ input: { token, password } }))?.confirmSignUp;
    if (result?.__typename !== 'SignedUp') return false;
    setEmail(result.email);
    return true;
  };
  return (
    <LinkPage
      title="Confirm your e-mail"
      subtitle="With it your organization comes to be"
      action="Confirm and begin"
      refusal={refusal}
      follow={follow}
      doneTitle="Your organization is founded"
      done={`Sign in with ${email} and the password that you chose.`}
      next={
        <Button asChild look="primary" size="large">
          <Link to="/sign-in" state={{ email }}>
            Sign in
          </Link>
        </Button>
      }
    >
      <PasswordField
        label="Password"
        hint="The one that you chose when you signed up."
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
    </LinkPage>
  );
}
