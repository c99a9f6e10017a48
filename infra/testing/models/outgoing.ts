import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Takes down where this process connects to, as "host:port", from now on. */
export function watchOutgoing() {
  const places = new Set<string>();
  const note = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('connectionAttempt', (address, port) => places.add(`${address}:${port}`));
  };
  subscribe('net.client.socket', note);
  return { places, stop: () => unsubscribe('net.client.socket', note) };
}

/** A place on this machine where nobody has any business, and who came nevertheless. */
export async function openTrap() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, visits, close: () => new Promise((closed) => server.close(closed)) };
}
