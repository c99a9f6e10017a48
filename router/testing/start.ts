import { onTestFinished } from 'vitest';
import { serveSubgraphs } from '#kernel/graph/serve-subgraphs';
import { startRouter } from '../main.ts';
import type { RouterOptions } from '../options.ts';
import { Company } from './company.ts';

/** An answer of the graph, as a client sees it. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** In one process, or with the subgraphs behind HTTP as in many processes. */
export type Mode = 'in-process' | 'http';

/** A company with a router in front of it, on free ports; both end with the test. */
export async function startCompany(mode: Mode = 'in-process', options: Partial<RouterOptions> = {}) {
  const company = new Company();
  const { keys, supergraphSdl } = company;
  const servers = mode === 'http' ? await serveAll(company) : undefined;
  const subgraphs = servers ? servers.urls : company.subgraphs;
  const router = await startRouter({ supergraphSdl, subgraphs, keys, port: 0, ...options });
  onTestFinished(async () => {
    await router.close();
    await servers?.close();
  });
  const ask = (query: string, token?: string, variables?: object, headers?: Record<string, string>) =>
    post(router.url, { query, variables }, token, headers);
  return { company, router, ask, servers };
}

/** POSTs a body to the graph and reads the answer. */
export async function post(
  url: string,
  body: unknown,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, ...(text.startsWith('{') && JSON.parse(text)) };
}

async function serveAll(company: Company) {
  const { publicKey } = company.keys.assertion;
  const servers = new Map<string, Awaited<ReturnType<typeof serveSubgraphs>>>();
  for (const subgraph of company.subgraphs) {
    servers.set(subgraph.name, await serveSubgraphs([subgraph], { publicKey, port: 0 }));
  }
  const urls = Object.fromEntries([...servers].map(([name, { port }]) => [name, `http://127.0.0.1:${port}/${name}`]));
  return {
    urls,
    stop: (name: string) => servers.get(name)?.close(),
    async restart(name: string) {
      const port = servers.get(name)?.port ?? 0;
      servers.set(name, await serveSubgraphs([company.subgraph(name)], { publicKey, port }));
    },
    async close() {
      await Promise.all([...servers.values()].map((server) => server.close()));
    },
  };
}
