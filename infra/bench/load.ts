import { Pool } from 'undici';
import { quantile } from './numbers.ts';
import type { Server } from './server.ts';

/** What is posted to a server. */
export interface Posted {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What a client asks of a server: the next request, which may differ each time. */
export interface Side {
  server: Server<{ url: string }>;
  next(): Posted;
}

/** How a server did under load. */
export interface Performance {
  /** Requests in a second. */
  rate: number;
  /** Milliseconds of processor time of the server's process for each request. */
  cpu: number;
  /** Milliseconds until half of the answers were there, and nearly all. */
  p50: number;
  p99: number;
}

/** Requests at one time: half as many as a domain has connections. */
const CLIENTS = 4;

/** Keeps a server busy for some seconds and until the last answer is there; throws when one is not as it should be. */
export async function load({ server, next }: Side, seconds: number): Promise<Performance> {
  const pool = new Pool(server.ready.url, { connections: CLIENTS });
  const before = await server.usage();
  const begun = performance.now();
  const taken: number[] = [];
  const client = async () => {
    while (performance.now() < begun + seconds * 1_000) {
      const asked = performance.now();
      await ask(pool, next());
      taken.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const elapsed = performance.now() - begun;
  const after = await server.usage();
  await pool.close();
  return {
    rate: (taken.length * 1_000) / elapsed,
    cpu: (after.cpu - before.cpu) / taken.length,
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
  };
}

async function ask(pool: Pool, { path, headers, body }: Posted): Promise<void> {
  const response = await pool.request({ method: 'POST', path, headers, body });
  const answer = Buffer.from(await response.body.arrayBuffer());
  if (response.statusCode === 200 && !answer.includes('"errors":[')) return;
  throw new Error(`${path} answered ${response.statusCode}: ${answer.toString().slice(0, 500)}`);
}
