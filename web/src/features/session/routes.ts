import type { RouteObject } from 'react-router';

/** Pages for whoever is not signed in. */
export const sessionRoutes: RouteObject[] = [
  { path: '/sign-in', lazy: async () => ({ Component: (await import('./SignInPage.tsx')).SignInPage }) },
  { path: '/sign-up', lazy: async () => ({ Component: (await import('./SignUpPage.tsx')).SignUpPage }) },
];
