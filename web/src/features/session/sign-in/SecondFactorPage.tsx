import type { Entry } from '../../../lib/session/sign-in.ts';
import { Button } from '../../../ui/Button.tsx';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';

interface SecondFactorPageProps {
  challenge: string;
  onEntry: (entry: Entry) => void;
  /** Back to the password. */
  onLeave: () => void;
}

/** Asks for the second factor while signing in. */
export function SecondFactorPage({ challenge, onEntry, onLeave }: SecondFactorPageProps) {
  return (
    <PlainPage
      title="Confirm that it is you"
      subtitle="One more step"
      footer={
        <p>
          Not you?{' '}
          <Button look="link" size="inline" className="underline underline-offset-2" onClick={onLeave}>
            Start again
          </Button>
        </p>
      }
    >
      <SecondFactorForm challenge={challenge} onEntry={onEntry} />
    </PlainPage>
  );
}
