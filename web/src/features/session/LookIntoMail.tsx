import { MailCheck } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { PlainPage } from '../../ui/PlainPage.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { MailboxHint } from './MailboxHint.tsx';

interface LookIntoMailProps {
  email: string;
  /** What the letter is for. */
  children: ReactNode;
  onAgain: () => void;
}

/** A letter is on its way, and nothing more is to do here. */
export function LookIntoMail({ email, children, onAgain }: LookIntoMailProps) {
  return (
    <PlainPage
      title="Look into your mail"
      footer={
        <>
          <Suspense>
            <MailboxHint />
          </Suspense>
          <p>
            Nothing came? Look into the spam folder, or{' '}
            <button type="button" onClick={onAgain} className="text-accent-text underline underline-offset-2">
              try another address
            </button>
            .
          </p>
          <p>
            <TextLink to="/sign-in">Back to sign in</TextLink>
          </p>
        </>
      }
    >
      <div role="status" className="flex gap-3 rounded-card border border-line bg-surface p-4">
        <MailCheck className="mt-0.5 size-5 shrink-0 text-accent-text" aria-hidden />
        <div className="min-w-0">
          <p className="text-14 font-medium break-words">{email}</p>
          <p className="mt-0.5 text-13 text-fg-2">{children}</p>
        </div>
      </div>
    </PlainPage>
  );
}
