import { type Client, createClient } from 'graphql-ws';
import { accessToken, rejectToken } from '../session/access-token.ts';
import { setLive } from './live.ts';

const FORBIDDEN = 4403;

/** The one socket of this page. It opens with the first subscription, renews its token and comes back by itself. */
export function openSocket(onReconnected: () => void): Client {
  let wasConnected = false;
  let token: string | undefined;

  const client = createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    connectionParams: async () => {
      token = await accessToken();
      return { authorization: `Bearer ${token}` };
    },
  });
  client.on('connected', () => {
    setLive('live');
    if (wasConnected) onReconnected();
    wasConnected = true;
  });
  client.on('closed', (event) => {
    if (event instanceof CloseEvent && event.code === FORBIDDEN) rejectToken(token);
    setLive(navigator.onLine ? 'reconnecting' : 'offline');
  });
  addEventListener('offline', () => setLive('offline'));
  addEventListener('online', () => setLive('reconnecting'));
  return client;
}
