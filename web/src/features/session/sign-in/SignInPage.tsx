import { Suspense, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { safePath } from '../../../lib/session/safe-path.ts';
import type { Entry } from '../../../lib/session/sign-in.ts';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { OtherWays } from './OtherWays.tsx';
import { SecondFactorPage } from './SecondFactorPage.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInNotice } from './SignInNotice.tsx';

/** Signing in, with a second proof where one is asked for; leads back to where one wanted to go. */
export function SignInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [challenge, setChallenge] = useChallenge();
  const to = safePath(search.get('to'));
  const follow = (entry: Entry) => {
    if (entry.kind === 'CHALLENGED') setChallenge(entry.challenge);
    if (entry.kind === 'PASSWORD_MUST_CHANGE') void navigate(`/reset?token=${entry.token}`, { replace: true });
    if (entry.kind === 'REFUSED') {
      setChallenge(undefined);
      void navigate(`/sign-in?${new URLSearchParams({ over: '', to })}`, { replace: true });
    }
    if (entry.kind === 'ENTERED') void navigate(to, { replace: true });
  };
  if (challenge)
    return <SecondFactorPage challenge={challenge} onEntry={follow} onLeave={() => setChallenge(undefined)} />;
  return (
    <PlainPage title="Sign in" subtitle="to see where your company stands">
      <SignInNotice />
      <SignInForm onEntry={follow} />
      <Suspense>
        <OtherWays to={to} />
      </Suspense>
    </PlainPage>
  );
}

/** The challenge that is to be met. One who comes back from a provider brings it behind the `#`; it is taken out of the address. */
function useChallenge(): [string | undefined, (challenge: string | undefined) => void] {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [given, setGiven] = useState<string>();
  const brought = new URLSearchParams(hash.slice(1)).get('challenge') ?? undefined;
  const set = (challenge: string | undefined) => {
    setGiven(challenge);
    if (brought) void navigate({ pathname, search }, { replace: true });
  };
  return [given ?? brought, set];
}
