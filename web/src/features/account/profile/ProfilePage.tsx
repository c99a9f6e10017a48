import { useReadQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { DataList } from './DataList.tsx';
import { EmailRow } from './EmailRow.tsx';
import { PictureRow } from './PictureRow.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { ProfilePageDocument } from './ProfilePage.generated.ts';

/** Starts the profile's query. */
export function loadProfile() {
  return { queryRef: preloadQuery(ProfilePageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** What the viewer says of himself: to colleagues, and to A-EMS. */
export function ProfilePage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadProfile>>().queryRef);
  const viewer = data?.viewer;
  return (
    <>
      <SettingsHeader title="Profile" subtitle="How colleagues see you, and how A-EMS writes to you." />
      {viewer ? (
        <div className="grid gap-4">
          <ProfileForm user={viewer.user} organizationTimeZone={viewer.organization?.timeZone}>
            <PictureRow user={viewer.user} />
          </ProfileForm>
          <SettingsList title="E-mail" description="You sign in with it, and letters reach you there.">
            <EmailRow user={viewer.user} />
          </SettingsList>
          <DataList />
        </div>
      ) : (
        <PageFailure error={error} path={['viewer']} />
      )}
    </>
  );
}
