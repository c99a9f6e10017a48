import { useMutation } from '@apollo/client/react';
import { WITHOUT_SESSION } from '../../../lib/graph/links.ts';
import { BROWSER_LOCALE } from '../../../lib/locale.ts';
import { signIn, UNREACHABLE } from '../../../lib/session/sign-in.ts';
import { SignUpDocument } from './SignUp.generated.ts';

/** What somebody who signs up says. */
export interface Application {
  name: string;
  organizationName: string;
  currency: string;
  email: string;
  password: string;
}

/** Why a sign-up did not go through, and which of its answers is to blame. */
export interface SignUpRefusal {
  field: 'email' | 'password' | undefined;
  message: string;
}

/** Signs up and in, in the browser's time zone and language; answers undefined on success. */
export function useSignUp(): (application: Application) => Promise<SignUpRefusal | undefined> {
  const [signUp] = useMutation(SignUpDocument, { context: WITHOUT_SESSION });
  return async (application) => {
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const { data } = await signUp({ variables: { input: { ...application, timeZone, locale: BROWSER_LOCALE } } });
      const result = data?.signUp;
      if (result?.__typename === 'EmailTaken') return { field: 'email', message: result.message };
      if (result?.__typename === 'PasswordTooWeak') return { field: 'password', message: result.message };
      const entry = await signIn(application.email, application.password);
      return entry.kind === 'REFUSED' ? { field: undefined, message: entry.message } : undefined;
    } catch {
      return { field: undefined, message: UNREACHABLE };
    }
  };
}
