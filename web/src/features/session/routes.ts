import type { RouteObject } from 'react-router';

/** Pages for whoever is not signed in. */
export const sessionRoutes: RouteObject[] = [
  { path: '/sign-in', lazy: async () => ({ Component: (await import('./sign-in/SignInPage.tsx')).SignInPage }) },
  { path: '/sign-up', lazy: async () => ({ Component: (await import('./sign-up/SignUpPage.tsx')).SignUpPage }) },
  {
    path: '/confirm-email',
    lazy: async () => ({ Component: (await import('./e-mail/ConfirmEmailPage.tsx')).ConfirmEmailPage }),
  },
  {
    path: '/revert-email',
    lazy: async () => ({ Component: (await import('./e-mail/RevertEmailPage.tsx')).RevertEmailPage }),
  },
];
