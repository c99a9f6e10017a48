import './ui/theme.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { routes } from './app/routes.tsx';
import { setUpRoutes } from './features/account/routes.ts';
import { sessionRoutes } from './features/session/routes.ts';
import { graph } from './lib/graph/client.ts';
import { onEnteredElsewhere, onSignedOut } from './lib/session/access-token.ts';
import { onPending, setUpAt } from './lib/session/pending.ts';
import { signInAgain } from './lib/session/require-session.ts';
import { followIn } from './lib/session/safe-path.ts';

const router = createBrowserRouter(routes);
/** Where the page is, or is about to be. */
const place = () => router.state.navigation.location ?? router.state.location;
/** Pages that need no session stay as they are: somebody may be choosing a password there. */
const needsNoSession = () => sessionRoutes.some(({ path }) => path === place().pathname);
onSignedOut(({ hasEnded }) => {
  if (needsNoSession()) return;
  void router.navigate(hasEnded ? signInAgain(place()) : '/sign-in');
});
onPending(() => {
  if (setUpRoutes.every(({ path }) => path !== place().pathname))
    void router.navigate(setUpAt(place()), { replace: true });
});
onEnteredElsewhere(() => {
  if (place().pathname === '/sign-in' || !needsNoSession()) followIn(location);
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={graph}>
      {/* In transitions nothing would answer to a click until the data is there; pages themselves keep what is old meanwhile. */}
      <RouterProvider router={router} useTransitions={false} />
    </ApolloProvider>
  </StrictMode>,
);
