import { type Client, type CloseCode, createClient, type ExecutionResult } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

/** How the client presents itself. */
export interface LiveClientOptions {
  token?: string;
  origin?: string;
}

type Event = ExecutionResult<Record<string, unknown>>;

/** A graphql-ws client of the router that neither retries nor outlives the test. */
export function connect(url: string, { token, origin }: LiveClientOptions) {
  let close = (_event: { code: CloseCode | number; reason: string }) => {};
  let open = () => {};
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    close = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let socket: WebSocket | undefined;
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, origin ? { origin } : {});
      socket = this;
      this.on('error', (error) => close({ code: 0, reason: error.message }));
    }
  }
  let isOpen = false;
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => {},
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
    on: {
      connected: () => {
        isOpen = true;
        open();
      },
      closed: (event) => {
        isOpen = false;
        close(event as { code: number; reason: string });
      },
    },
  });
  onTestFinished(async () => client.dispose());
  return {
    opened,
    closed,
    isOpen: () => isOpen,
    /** Stops reading, as a client does whose machine is overloaded or asleep. */
    pause: () => socket?.pause(),
    resume: () => socket?.resume(),
    close: () => void client.dispose(),
    /** Events as they come; a refusal is an event with errors. */
    subscribe(request: { query: string; variables?: Record<string, unknown> }) {
      const events = client.iterate<Record<string, unknown>>(request);
      return {
        async next(): Promise<Event> {
          try {
            const { value } = await events.next();
            return (value ?? {}) as Event;
          } catch (error) {
            return { errors: error } as Event;
          }
        },
      };
    },
  };
}
