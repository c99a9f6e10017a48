import type { RouteObject } from 'react-router';

/** Pages for whoever is not signed in. */
export const sessionRoutes: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: async () => {
      const [{ SignInPage }, { loadSignInMethods }] = await Promise.all([
        import('./sign-in/SignInPage.tsx'),
        import('./sign-in-methods.ts'),
      ]);
      return { Component: SignInPage, loader: loadSignInMethods };
    },
  },
  {
    path: '/sign-up',
    lazy: async () => {
      const [{ SignUpPage }, { loadSignInMethods }] = await Promise.all([
        import('./sign-up/SignUpPage.tsx'),
        import('./sign-in-methods.ts'),
      ]);
      return { Component: SignUpPage, loader: loadSignInMethods };
    },
  },
  {
    path: '/confirm-sign-up',
    lazy: async () => ({ Component: (await import('./sign-up/ConfirmSignUpPage.tsx')).ConfirmSignUpPage }),
  },
  {
    path: '/forgot',
    lazy: async () => {
      const [{ ForgotPasswordPage }, { loadSignInMethods }] = await Promise.all([
        import('./password/ForgotPasswordPage.tsx'),
        import('./sign-in-methods.ts'),
      ]);
      return { Component: ForgotPasswordPage, loader: loadSignInMethods };
    },
  },
  {
    path: '/reset',
    lazy: async () => {
      const { SetPasswordPage, loadPasswordLink } = await import('./password/SetPasswordPage.tsx');
      return { Component: SetPasswordPage, loader: loadPasswordLink };
    },
  },
  {
    path: '/invite',
    lazy: async () => {
      const { InvitePage, loadInvitation } = await import('./invitation/InvitePage.tsx');
      return { Component: InvitePage, loader: loadInvitation };
    },
  },
  {
    path: '/confirm-email',
    lazy: async () => ({ Component: (await import('./e-mail/ConfirmEmailPage.tsx')).ConfirmEmailPage }),
  },
  {
    path: '/revert-email',
    lazy: async () => ({ Component: (await import('./e-mail/RevertEmailPage.tsx')).RevertEmailPage }),
  },
];
