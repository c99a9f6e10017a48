import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { Navigate, useLoaderData, useNavigate, useSearchParams } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { safePath } from '../../../lib/session/safe-path.ts';
import { Toasts } from '../../../ui/Toasts.tsx';
import { FirstMfa } from './FirstMfa.tsx';
import { SetUpMfaPageDocument } from './SetUpMfaPage.generated.ts';
import { ShowSecondFactor } from './ShowSecondFactor.tsx';

/** Asks what is missing, anew each time. */
export function loadMfa() {
  return { queryRef: preloadQuery(SetUpMfaPageDocument, { errorPolicy: 'all', fetchPolicy: 'network-only' }) };
}

/** For whoever must have, or show, a second factor before anything else. */
export function SetUpMfaPage() {
  return (
    <>
      <Suspense>
        <Page />
      </Suspense>
      <Toasts />
    </>
  );
}

function Page() {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadMfa>>().queryRef);
  const to = safePath(useSearchParams()[0].get('to'));
  const navigate = useNavigate();
  const graph = useApolloClient();
  const goOn = async () => {
    // What was refused while the second factor was missing is asked for anew.
    await graph.clearStore();
    await navigate(to, { replace: true });
  };
  if (!data?.viewer?.pending) return <Navigate to={to} replace />;
  return data.viewer.mfa?.isEnabled ? <ShowSecondFactor onDone={goOn} /> : <FirstMfa onDone={goOn} />;
}
