import { BROWSER_LOCALE } from '../../../lib/locale.ts';
import { signIn } from '../../../lib/session/sign-in.ts';
import { usePublicWrite } from '../use-public-write.ts';
import { SignUpDocument } from './SignUp.generated.ts';

/** What somebody who signs up says. */
export interface Application {
  name: string;
  organizationName: string;
  currency: string;
  email: string;
  password: string;
}

/** What came of it: a letter was sent, the person is in, or one of the answers is to blame; nothing when the refusal says why. */
type Outcome =
  | { kind: 'LETTER_SENT'; email: string }
  | { kind: 'ENTERED' }
  | { kind: 'WRONG'; field: 'email' | 'password'; message: string }
  | undefined;

/** Signs up in the browser's time zone and language, and in where no letter has to confirm the address; and why not. */
export function useSignUp(): [signUp: (application: Application) => Promise<Outcome>, refusal: string | undefined] {
  const [signUp, refusal] = usePublicWrite(SignUpDocument);
  const apply = async (application: Application): Promise<Outcome> => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const result = (await signUp({ input: { ...application, timeZone, locale: BROWSER_LOCALE } }))?.signUp;
    if (result?.__typename === 'SignUpStarted') return { kind: 'LETTER_SENT', email: result.email };
    if (result?.__typename === 'EmailTaken') return { kind: 'WRONG', field: 'email', message: result.message };
    if (result?.__typename === 'PasswordTooWeak') return { kind: 'WRONG', field: 'password', message: result.message };
    if (result?.__typename !== 'SignedUp') return undefined;
    const entry = await signIn(application.email, application.password);
    return entry.kind === 'ENTERED' ? entry : undefined;
  };
  return [apply, refusal];
}
