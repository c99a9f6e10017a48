import { type RouteObject, redirect } from 'react-router';
import { requireSession } from '../../lib/session/require-session.ts';

/** What a person sets for himself, inside the product. */
export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    handle: { name: 'Account' },
    lazy: async () => ({ Component: (await import('./AccountLayout.tsx')).AccountLayout }),
    children: [
      { index: true, loader: () => redirect('/account/profile'), Component: () => null },
      {
        path: 'profile',
        handle: { name: 'Profile' },
        lazy: async () => {
          const { ProfilePage, loadProfile } = await import('./profile/ProfilePage.tsx');
          return { Component: ProfilePage, loader: loadProfile };
        },
      },
      {
        path: 'security',
        handle: { name: 'Security' },
        lazy: async () => {
          const { SecurityPage, loadSecurity } = await import('./security/SecurityPage.tsx');
          return { Component: SecurityPage, loader: loadSecurity };
        },
      },
      {
        path: 'api-keys',
        handle: { name: 'API keys' },
        lazy: async () => {
          const { ApiKeysPage, loadApiKeys } = await import('./api-keys/ApiKeysPage.tsx');
          return { Component: ApiKeysPage, loader: loadApiKeys };
        },
      },
    ],
  },
];

/** What a person must do before anything else: with a session, but outside the product. */
export const setUpRoutes: RouteObject[] = [
  {
    path: '/set-up-mfa',
    middleware: [requireSession],
    lazy: async () => {
      const { SetUpMfaPage, loadMfa } = await import('./mfa/SetUpMfaPage.tsx');
      return { Component: SetUpMfaPage, loader: loadMfa };
    },
  },
];
