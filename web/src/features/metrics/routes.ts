import type { RouteObject } from 'react-router';

/** One page per metric. */
export const metricRoutes: RouteObject[] = [
  {
    path: 'metrics/:key',
    handle: { name: 'Metric' },
    lazy: async () => {
      const { MetricPage, loadMetric, shouldReloadMetric } = await import('./MetricPage.tsx');
      return { Component: MetricPage, loader: loadMetric, shouldRevalidate: shouldReloadMetric };
    },
  },
];
