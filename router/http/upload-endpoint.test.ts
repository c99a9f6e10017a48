import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { imports } from '../../subgraphs/imports/subgraph.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { followRequests } from './request.ts';
import { uploadEndpoint } from './upload-endpoint.ts';

const domain = imports([]);
const owner = viewerOf(domain);
const stranger = viewerOf(domain);

let graph: TestGraph;
let app: FastifyInstance;
let url: string;
beforeAll(async () => {
  graph = await testGraph(domain);
  app = fastify({ bodyLimit: 1_000 });
  followRequests(app);
  uploadEndpoint(app, graph.started.subgraph, authenticate);
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

/** The tokens of this test are the names of two people. */
const authenticate: Authenticate = async (authorization) => {
  const viewer = { 'Bearer owner': owner, 'Bearer stranger': stranger }[authorization];
  if (!viewer) throw new Fault('UNAUTHENTICATED', 'Sign in again.');
  const { userId: sub, sessionId, organizationId } = viewer;
  return { claims: { sub, sessionId, organizationId } as never, viewer, current: async (): Promise<Viewer> => viewer };
};

async function announce(bytes: number): Promise<string> {
  const query =
    'mutation($b: Int!) { createUpload(input: { fileName: "orders.csv", bytes: $b }) { ... on Upload { path } } }';
  return (await graph.as(owner).ask(query, { b: bytes })).data?.createUpload.path;
}

async function put(path: string, body: string | Uint8Array<ArrayBuffer>, token?: string) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(url + path, { method: 'PUT', headers, body });
  return {
    status: response.status,
    ...((await response.json()) as { received?: number; code?: string; message?: string }),
  };
}

test('without a token, with a wrong one, or for the upload of another organization, nothing is stored', async () => {
  const path = await announce(5);
  expect(await put(path, 'abcde')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await put(path, 'abcde', 'thief')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await put(path, 'abcde', 'stranger')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect(await put(`${path}?from=5`, 'x', 'owner')).toMatchObject({
    status: 409,
    message: 'The next byte is number 0.',
  });
});

test('more bytes than were announced are refused', async () => {
  expect(await put(await announce(3), 'abcd', 'owner')).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});

test('a file of any type arrives byte by byte as it was, also in two parts', async () => {
  const file = new Uint8Array(randomBytes(700_001));
  const path = await announce(file.length);
  expect(await put(path, file.subarray(0, 300_000), 'owner')).toEqual({ status: 200, received: 300_000 });
  expect(await put(`${path}?from=300000`, file.subarray(300_000), 'owner')).toEqual({ status: 200, received: 700_001 });
  const stored = await graph
    .context(owner)
    .read<{ content: Buffer }>({ text: 'select content from imports.upload_pieces order by position' });
  expect(Buffer.concat(stored.map(({ content }) => content)).equals(file)).toBe(true);
});
