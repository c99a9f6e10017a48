import { CircleUser, KeyRound, ShieldCheck } from 'lucide-react';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { SettingsLayout } from '../../ui/SettingsLayout.tsx';
import { SettingsSkeleton } from '../../ui/SettingsSkeleton.tsx';

const PLACES = [
  { path: '/account/profile', name: 'Profile', icon: CircleUser },
  { path: '/account/security', name: 'Security', icon: ShieldCheck },
  { path: '/account/api-keys', name: 'API keys', icon: KeyRound },
];

/** What surrounds the pages on which a person sets what concerns himself: the way from one to another. */
export function AccountLayout() {
  return (
    <SettingsLayout name="Account" places={PLACES}>
      <Suspense fallback={<SettingsSkeleton />}>
        <Outlet />
      </Suspense>
    </SettingsLayout>
  );
}
