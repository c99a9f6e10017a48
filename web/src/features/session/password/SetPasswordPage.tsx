import { useReadQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { WITHOUT_SESSION } from '../../../lib/graph/links.ts';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { DeadLink } from '../DeadLink.tsx';
import { FormSkeleton } from '../FormSkeleton.tsx';
import { SetPasswordForm } from './SetPasswordForm.tsx';
import { SetPasswordPageDocument } from './SetPasswordPage.generated.ts';

/** Asks what the link is good for; reading does not spend it. */
export function loadPasswordLink({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const options = { variables: { token }, errorPolicy: 'all', context: WITHOUT_SESSION } as const;
  return { token, linkRef: preloadQuery(SetPasswordPageDocument, options) };
}

/** A link out of a letter by which a password is set: a new one, or the first. */
export function SetPasswordPage() {
  return (
    <Suspense fallback={<FormSkeleton title="Set a new password" />}>
      <Page />
    </Suspense>
  );
}

function Page() {
  const { token, linkRef } = useLoaderData<ReturnType<typeof loadPasswordLink>>();
  const { data, error } = useReadQuery(linkRef);
  const link = data?.passwordLink;
  if (!link) return <DeadLink isUnknown={error !== undefined} again="/forgot" />;
  return (
    <PlainPage
      title={link.purpose === 'FIRST' ? 'Choose your password' : 'Set a new password'}
      subtitle={<span className="break-words">for {link.email}</span>}
    >
      <SetPasswordForm token={token} email={link.email} />
    </PlainPage>
  );
}
