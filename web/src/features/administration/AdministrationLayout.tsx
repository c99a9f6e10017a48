import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { isOpenTo, useViewer } from '../../lib/viewer.ts';
import { SettingsLayout } from '../../ui/SettingsLayout.tsx';
import { SettingsSkeleton } from '../../ui/SettingsSkeleton.tsx';
import { ADMINISTRATION } from './places.ts';

/** What surrounds the pages of administration: the way from one to another, which stays while they come. */
export function AdministrationLayout() {
  const viewer = useViewer();
  return (
    <SettingsLayout name="Administration" places={ADMINISTRATION.filter((place) => isOpenTo(viewer, place))}>
      <Suspense fallback={<SettingsSkeleton />}>
        <Outlet />
      </Suspense>
    </SettingsLayout>
  );
}
