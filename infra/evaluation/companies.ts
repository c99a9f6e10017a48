import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFolder } from '#kernel/imports/import-folder';
import { drainWholly } from '#kernel/testing/drain-wholly';
import { TEST_SECRET } from '#kernel/testing/test-database';
import { domains } from '../../subgraphs/index.ts';
import { createDemoCompany } from '../demo/create-demo-company.ts';
import type { Member, WholeProduct } from '../testing/sample-company.ts';

/** Makes the demo company in a product that is empty; its chief executive asks, or whoever of its colleagues. */
export async function demoCompany(
  product: WholeProduct,
  scale: number,
): Promise<Member & { colleague(email: string): Promise<Member> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'a-ems-evaluation-'));
  const company = await createDemoCompany({ started: product.started, secret: TEST_SECRET, dataDir, scale });
  rmSync(dataDir, { recursive: true });
  if (!company?.password) throw new Error('The demo company was not made.');
  await drainWholly(product.started, product.databaseUrl);
  const { organizationId, password } = company;
  const colleague = (email: string) => signIn(product.url, organizationId, email, password);
  return { ...(await colleague(company.email)), colleague };
}

/** Brings the files of AdventureWorks into a new organization; its owner asks. */
export async function adventureWorks(product: WholeProduct, folder: string): Promise<Member> {
  const member = await product.newMember();
  const { complete } = await importFolder({
    mapping: readFileSync('infra/mappings/adventureworks.yaml', 'utf8'),
    folder,
    targets: domains.flatMap(({ imports = [] }) => imports),
    pools: new Map(product.started.map(({ domain, runtime }) => [domain.name, runtime.database.pool])),
    scope: { organizationId: member.organizationId, timeZone: 'UTC' },
  });
  if (!complete) throw new Error('AdventureWorks was not imported.');
  await drainWholly(product.started, product.databaseUrl);
  return member;
}

async function signIn(url: string, organizationId: string, email: string, password: string): Promise<Member> {
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { accessToken: token } = await post('/auth/sign-in', { email, password });
  return { organizationId, token, ask: (query, variables) => post('/graphql', { query, variables }, token) };
}
