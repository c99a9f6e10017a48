import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { safePath } from '../../../lib/session/safe-path.ts';
import type { Entry } from '../../../lib/session/sign-in.ts';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInNotice } from './SignInNotice.tsx';

/** Signing in, with a second proof where one is asked for; leads back to where one wanted to go. */
export function SignInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [challenge, setChallenge] = useState<string>();
  const follow = (entry: Entry) => {
    if (entry.kind === 'CHALLENGED') setChallenge(entry.challenge);
    if (entry.kind === 'ENTERED') void navigate(safePath(search.get('to')), { replace: true });
  };
  if (challenge)
    return <SecondFactorPage challenge={challenge} onEntry={follow} onLeave={() => setChallenge(undefined)} />;
  return (
    <PlainPage
      title="Sign in"
      subtitle="to see where your company stands"
      footer={
        <p>
          New here? <TextLink to="/sign-up">Create an organization</TextLink>
        </p>
      }
    >
      <SignInNotice />
      <SignInForm onEntry={follow} />
    </PlainPage>
  );
}

interface SecondFactorPageProps {
  challenge: string;
  onEntry: (entry: Entry) => void;
  onLeave: () => void;
}

function SecondFactorPage({ challenge, onEntry, onLeave }: SecondFactorPageProps) {
  return (
    <PlainPage title="Confirm that it is you" subtitle="The password was right. One more step.">
      <SecondFactorForm challenge={challenge} onEntry={onEntry} onLeave={onLeave} />
    </PlainPage>
  );
}
