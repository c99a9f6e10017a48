import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { LookIntoMail } from '../LookIntoMail.tsx';
import { SignUpForm } from './SignUpForm.tsx';

/** Signing up: makes a person and an organization that the person owns, once a letter has shown whose the address is. */
export function SignUpPage() {
  const navigate = useNavigate();
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo)
    return (
      <LookIntoMail email={sentTo} onAgain={() => setSentTo(undefined)}>
        A letter is on its way. The link in it confirms your address and founds your organization; it is good for 24
        hours.
      </LookIntoMail>
    );
  return (
    <PlainPage
      title="Create an organization"
      subtitle="You will be its owner"
      footer={
        <p>
          Already here? <TextLink to="/sign-in">Sign in</TextLink>
        </p>
      }
    >
      <SignUpForm onLetterSent={setSentTo} onEntered={() => void navigate('/', { replace: true })} />
    </PlainPage>
  );
}
