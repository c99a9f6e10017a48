import { useReadQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import type { loadSignInMethods } from './sign-in-methods.ts';

/** Where mail arrives that never leaves this machine; nothing where it goes out into the world. */
export function MailboxHint() {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadSignInMethods>>().methodsRef);
  const mailboxUrl = data?.signInMethods?.mailboxUrl;
  if (!mailboxUrl) return null;
  return (
    <p>
      Mail stays on this machine:{' '}
      <a href={mailboxUrl} target="_blank" rel="noreferrer" className="text-accent-text underline underline-offset-2">
        open its mailbox
      </a>
      .
    </p>
  );
}
