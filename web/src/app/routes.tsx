import type { RouteObject } from 'react-router';
import { accountRoutes, setUpRoutes } from '../features/account/routes.ts';
import { administrationRoutes } from '../features/administration/routes.ts';
import { askRoutes } from '../features/ask/routes.ts';
import { metricRoutes } from '../features/metrics/routes.ts';
import { overviewRoutes } from '../features/overview/routes.ts';
import { productRoutes } from '../features/products/routes.ts';
import { salesRoutes } from '../features/sales/routes.ts';
import { sessionRoutes } from '../features/session/routes.ts';
import { awaitQueries } from '../lib/graph/await-queries.ts';
import { requireSession } from '../lib/session/require-session.ts';
import { Failure } from './Failure.tsx';
import { loadShell, Shell } from './Shell.tsx';
import { ShellSkeleton } from './ShellSkeleton.tsx';

/** Every address of the product: those of the session stand alone, all others inside the shell. */
export const routes: RouteObject[] = [
  { ErrorBoundary: Failure, HydrateFallback: () => null, children: [...sessionRoutes, ...setUpRoutes] },
  {
    middleware: [requireSession, awaitQueries],
    loader: loadShell,
    // The shell's query does not depend on the address.
    shouldRevalidate: () => false,
    Component: Shell,
    HydrateFallback: ShellSkeleton,
    ErrorBoundary: Failure,
    children: [
      {
        ErrorBoundary: Failure,
        children: [
          ...overviewRoutes,
          ...metricRoutes,
          ...salesRoutes,
          ...productRoutes,
          ...askRoutes,
          ...administrationRoutes,
          ...accountRoutes,
          { path: '*', loader: missing, Component: () => null },
        ],
      },
    ],
  },
];

function missing(): never {
  throw new Response(null, { status: 404 });
}
