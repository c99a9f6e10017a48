import { type RouteObject, redirect } from 'react-router';

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
    ],
  },
];
