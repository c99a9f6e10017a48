import type { RouteObject } from 'react-router';

/** What administrators look after. */
export const administrationRoutes: RouteObject[] = [
  {
    path: 'administration',
    handle: { name: 'Administration' },
    lazy: async () => ({ Component: (await import('./AdministrationLayout.tsx')).AdministrationLayout }),
    children: [{ index: true, lazy: async () => ({ Component: (await import('./FirstPage.tsx')).FirstPage }) }],
  },
];
