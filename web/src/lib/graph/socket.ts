import { type Client, createClient } from 'graphql-ws';
import { accessToken, endSession, rejectToken } from '../session/access-token.ts';
import { setLive } from './live.ts';

/** The token has ended or the session is over. */
const FORBIDDEN = 4403;
/** The last subscription has ended, and with it the need for a socket. */
const NOBODY_LISTENS = 1000;

/** The one socket of this page. It opens with the first subscription, renews its token and comes back by itself. */
export function openSocket(onReconnected: () => void): Client {
  let wasLost = false;
  let token: string | undefined;

  const client = createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    connectionParams: async () => {
      token = await accessToken();
      if (!token) endSession();
      return { authorization: `Bearer ${token}` };
    },
  });
  client.on('connected', () => {
    setLive('live');
    if (wasLost) onReconnected();
    wasLost = false;
  });
  client.on('connecting', () => setLive(wasLost ? 'reconnecting' : 'connecting'));
  client.on('closed', (event) => {
    const code = event instanceof CloseEvent ? event.code : undefined;
    if (code === FORBIDDEN) rejectToken(token);
    wasLost = code !== NOBODY_LISTENS;
    setLive(wasLost ? lost() : 'idle');
  });
  addEventListener('offline', () => setLive('offline'));
  addEventListener('online', () => setLive(wasLost ? 'reconnecting' : 'idle'));
  return client;
}

function lost(): 'reconnecting' | 'offline' {
  return navigator.onLine ? 'reconnecting' : 'offline';
}
