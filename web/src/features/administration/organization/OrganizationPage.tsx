import { useReadQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { CloseOrganization } from './CloseOrganization.tsx';
import { OrganizationForm } from './OrganizationForm.tsx';
import { OrganizationPageDocument } from './OrganizationPage.generated.ts';
import { Retention } from './Retention.tsx';
import { SecurityPolicy } from './SecurityPolicy.tsx';

/** Starts the page's query. */
export function loadOrganization() {
  return { queryRef: preloadQuery(OrganizationPageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** What the organization is called, how it counts, and how its people sign in. */
export function OrganizationPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadOrganization>>().queryRef);
  return (
    <>
      <SettingsHeader title="Organization" subtitle="What it is called, how it counts, and how its people sign in." />
      {data?.organization ? (
        <div className="grid max-w-250 gap-4">
          <OrganizationForm organization={data.organization} />
          <SecurityPolicy organization={data.organization} />
          <Retention organization={data.organization} />
          <CloseOrganization organization={data.organization} />
        </div>
      ) : (
        <PageFailure error={error} path={['organization']} />
      )}
    </>
  );
}
