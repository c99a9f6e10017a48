import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { LRUCache } from 'lru-cache';
import { Pool } from 'undici';
import { WebSocket } from 'ws';
import { signAssertion } from '#kernel/auth/assertion';
import type { Caller } from '#kernel/auth/viewer';
import type { RunningSubgraph, SubgraphRequest } from '#kernel/graph/subgraph';

/** The subgraph holds an assertion for 30 s; one that is reused must still be valid when it arrives. */
const ASSERTION_REUSED_MS = 20_000;
/** From where one viewer, or strangers, ask within that time; a viewer has one or two. */
const PLACES = 500;
const RECONNECT_MS = { first: 100, longest: 2_000 };

/**
 * A subgraph in another process: HTTP over kept-alive connections for operations, one graphql-ws socket shared by all
 * subscriptions. The socket reconnects by itself and each open subscription asks again with a fresh assertion; those that
 * must not share another, which does not.
 */
export function remoteSubgraph(name: string, url: string, privateKey: string): RunningSubgraph {
  const assert = assertions(name, privateKey);
  const http = overHttp(url, assert);
  const socket = overSocket(url, Number.POSITIVE_INFINITY);
  const socketOnce = overSocket(url, 0);
  return {
    name,
    execute: http.execute,
    async subscribe({ query, variables, caller, isOnce }: SubgraphRequest) {
      return (isOnce ? socketOnce : socket).iterate({
        query,
        ...(variables && { variables }),
        // A getter, because the client sends the same payload again after a reconnect.
        get extensions() {
          return { assertion: assert(caller), correlationId: caller.correlationId };
        },
      }) as AsyncIterable<ExecutionResult>;
    },
    async close() {
      // A socket that is just being made again is gone, too, and rejects.
      await Promise.allSettled([socket.dispose(), socketOnce.dispose()]);
      await http.close();
    },
  };
}

function overHttp(url: string, assert: Assert) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: 30_000 });
  return {
    async execute({ query, variables, caller, signal }: SubgraphRequest): Promise<ExecutionResult> {
      const response = await pool.request({
        method: 'POST',
        path: pathname,
        headers: {
          'content-type': 'application/json',
          authorization: `Assertion ${assert(caller)}`,
          'x-correlation-id': caller.correlationId,
        },
        body: JSON.stringify({ query, variables }),
        ...(signal && { signal }),
      });
      if (response.statusCode === 200) return (await response.body.json()) as ExecutionResult;
      await response.body.dump();
      throw new Error(`The subgraph answered ${response.statusCode}.`);
    },
    close: () => pool.destroy(),
  };
}

function overSocket(url: string, retryAttempts: number): Client {
  return createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts,
    shouldRetry: () => true,
    retryWait: (retries) => delay(Math.min(RECONNECT_MS.first * 2 ** retries, RECONNECT_MS.longest)),
    keepAlive: 12_000,
  });
}

type Assert = (caller: Caller) => string;

/** Signs once per viewer, place and 20 s: the correlation id travels beside the assertion, so that it can be reused. */
function assertions(name: string, privateKey: string): Assert {
  const actors = { viewer: {}, router: {}, nobody: {} };
  const signed = new WeakMap<object, LRUCache<string, string>>();
  return (caller) => {
    const who = caller.viewer ?? actors[caller.actor];
    const tokens = signed.get(who) ?? new LRUCache<string, string>({ max: PLACES, ttl: ASSERTION_REUSED_MS });
    signed.set(who, tokens);
    const from = `${caller.address} ${caller.userAgent}`;
    const token = tokens.get(from) ?? signAssertion({ ...caller, correlationId: '' }, name, privateKey);
    if (!tokens.has(from)) tokens.set(from, token);
    return token;
  };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
