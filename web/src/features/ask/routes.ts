import type { RouteObject } from 'react-router';

const handle = { name: 'Ask' };
const lazy = async () => {
  const { AskPage, loadAsk } = await import('./AskPage.tsx');
  return { Component: AskPage, loader: loadAsk };
};

/** A new conversation, and each of those before. */
export const askRoutes: RouteObject[] = [
  { path: 'ask', handle, lazy },
  { path: 'ask/:id', handle, lazy },
];
