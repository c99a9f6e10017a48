import './ui/theme.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { signInAgain } from './app/require-session.ts';
import { routes } from './app/routes.tsx';
import { graph } from './lib/graph/client.ts';
import { onSignedOut } from './lib/session/access-token.ts';

const router = createBrowserRouter(routes);
onSignedOut(({ hasEnded }) => void router.navigate(hasEnded ? signInAgain(location) : '/sign-in'));

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
