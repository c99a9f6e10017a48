import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serveSubgraphs } from '#kernel/graph/serve-subgraphs';
import { Company } from './testing/company.ts';
import { post } from './testing/start.ts';

test('runs as a program that its environment configures, and stops when told to', async () => {
  const company = new Company();
  const folder = mkdtempSync(join(tmpdir(), 'router-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'supergraph.graphql'), company.supergraphSdl);
  for (const [name, { publicKey, privateKey }] of Object.entries(company.keys)) {
    writeFileSync(join(folder, `${name}.public.pem`), publicKey);
    if (name === 'assertion') writeFileSync(join(folder, `${name}.private.pem`), privateKey);
  }
  const { publicKey } = company.keys.assertion;
  const [sales, ...others] = [...company.subgraphs].sort((a) => (a.name === 'sales' ? -1 : 1));
  const all = await serveSubgraphs(others, { publicKey, port: 0 });
  const one = await serveSubgraphs(sales ? [sales] : [], { publicKey, port: 0 });
  onTestFinished(async () => void (await Promise.all([all.close(), one.close()])));
  const port = await freePort();
  const program = spawn('node', ['--conditions=source', '--import', '@oxc-node/core/register', 'router/main.ts'], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      KEYS_DIR: folder,
      SUPERGRAPH: join(folder, 'supergraph.graphql'),
      SUBGRAPHS_URL: `http://127.0.0.1:${all.port}`,
      SALES_URL: `http://127.0.0.1:${one.port}/sales`,
    },
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  const exited = new Promise((resolve) => program.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), {
    timeout: 20_000,
    interval: 200,
  });
  const { data } = await post(url, { query: '{ motto customers { totalCount } }' }, company.signIn().token);
  expect(data).toEqual({ motto: 'Know your numbers.', customers: { totalCount: 3 } });
  program.kill('SIGTERM');
  expect(await exited).toBe(0);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
