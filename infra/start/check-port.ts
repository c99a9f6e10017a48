import { once } from 'node:events';
import { createServer } from 'node:net';
import { Refusal } from '../refusal.ts';

/** Throws a Refusal when nobody could listen on this port now. */
export async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Refusal(reason((error as NodeJS.ErrnoException).code, port, host));
  }
  server.close();
  await once(server, 'close');
}

function reason(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program, perhaps an A-EMS that is already running: stop it, or choose another PORT.`;
  if (code === 'EACCES') return `You may not listen on port ${port}: choose a PORT above 1023.`;
  return `${host} is not an address of this machine (${code}): choose another HOST.`;
}
