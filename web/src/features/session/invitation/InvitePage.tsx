import { useReadQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { wordOf } from '../../../lib/words.ts';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { DeadLink } from '../DeadLink.tsx';
import { FormSkeleton } from '../FormSkeleton.tsx';
import { InviteForm } from './InviteForm.tsx';
import { InvitePageDocument } from './InvitePage.generated.ts';

/** Asks what the invitation is, as whoever is signed in: the one who was invited needs no password. */
export function loadInvitation({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const options = { variables: { token }, errorPolicy: 'all', fetchPolicy: 'network-only' } as const;
  return { token, invitationRef: preloadQuery(InvitePageDocument, options) };
}

/** The link in the letter to somebody who was invited to an organization. */
export function InvitePage() {
  return (
    <Suspense fallback={<FormSkeleton title="Your invitation" />}>
      <Page />
    </Suspense>
  );
}

function Page() {
  const { token, invitationRef } = useLoaderData<ReturnType<typeof loadInvitation>>();
  const { data, error } = useReadQuery(invitationRef);
  const invitation = data?.invitation;
  if (!invitation) return <DeadLink isUnknown={error !== undefined} />;
  const { organizationName, inviterName, role, email } = invitation;
  return (
    <PlainPage
      title={`Join ${organizationName}`}
      subtitle={`${inviterName ? `${inviterName} invites you` : 'You are invited'} as ${wordOf(role).toLowerCase()}`}
    >
      <p className="mb-4 text-13 wrap-anywhere text-fg-2">You will sign in with {email}.</p>
      <InviteForm token={token} invitation={invitation} />
    </PlainPage>
  );
}
