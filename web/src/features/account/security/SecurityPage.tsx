import { useReadQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { Identities } from './Identities.tsx';
import { LinkRefusal } from './LinkRefusal.tsx';
import { MfaList } from './MfaList.tsx';
import { PasswordList } from './PasswordList.tsx';
import { SecurityPageDocument } from './SecurityPage.generated.ts';
import { SessionList } from './SessionList.tsx';

/** Starts the page's query; sessions come and go elsewhere, so it is asked anew each time. */
export function loadSecurity() {
  return { queryRef: preloadQuery(SecurityPageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** How the viewer proves who he is, and where he is signed in. */
export function SecurityPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadSecurity>>().queryRef);
  const viewer = data?.viewer;
  return (
    <>
      <SettingsHeader title="Security" subtitle="How you prove who you are, and where you are signed in." />
      {viewer ? (
        <div className="grid gap-4">
          <LinkRefusal />
          <PasswordList email={viewer.user.email} />
          <MfaList mfa={viewer.mfa} />
          <Identities identities={viewer.identities} providers={data.signInMethods.providers} />
          <SessionList sessions={viewer.sessions} />
        </div>
      ) : (
        <PageFailure error={error} path={['viewer']} />
      )}
    </>
  );
}
