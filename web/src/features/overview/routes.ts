import type { RouteObject } from 'react-router';

/** What the overview adds to the router. */
export const overviewRoutes: RouteObject[] = [
  {
    index: true,
    handle: { name: 'Overview' },
    lazy: async () => {
      const { OverviewPage, loadOverview, shouldReloadOverview } = await import('./OverviewPage.tsx');
      return { Component: OverviewPage, loader: loadOverview, shouldRevalidate: shouldReloadOverview };
    },
  },
];
