import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#kernel/database/migrate';
import { type StartedDomain, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { importFolder } from '#kernel/imports/import-folder';
import { foundOrganization } from '../../../subgraphs/identity/sign-up/found-organization.ts';
import { domains } from '../../../subgraphs/index.ts';
import { settleOrganization } from '../../../subgraphs/organizations/organization/settle-organization.ts';
import { createDemoCompany } from '../../demo/create-demo-company.ts';
import { databaseOf } from '../../demo/found-demo.ts';
import { settle } from '../../settle.ts';
import { serve } from '../serve.ts';
import type { Company, Imported, World } from '../world.ts';

/** Which companies to make in an empty database. */
export interface CompanyOptions extends World {
  /** Of the demo company; none when absent. */
  demoScale?: number;
  /** Folder of the sample company's files; it is left out when absent. */
  files?: string;
}

/** What was made. */
export interface CompanyReady {
  demo?: Company;
  sample?: Company;
  imported: readonly Imported[];
}

const SAMPLE = {
  name: 'Adventure Works Cycles',
  email: 'owner@adventure-works.example',
  password: 'copper lantern 4711 quay',
};

serve<CompanyOptions, CompanyReady>(async (options) => {
  await migrate(options);
  const running = await startSubgraphs({ ...options, domains, allDomains: domains });
  const demo = options.demoScale ? await demoCompany(running.started, options) : undefined;
  const { sample, imported } = options.files ? await sampleCompany(running.started, options.files) : { imported: [] };
  await settle(running.started);
  await running.close();
  return { ready: { ...(demo && { demo }), ...(sample && { sample }), imported }, stop: async () => undefined };
});

async function demoCompany(
  started: readonly StartedDomain[],
  { secret, demoScale = 1 }: CompanyOptions,
): Promise<Company> {
  const dataDir = mkdtempSync(join(tmpdir(), 'a-ems-bench-'));
  const demo = await createDemoCompany({ started, secret, dataDir, scale: demoScale });
  rmSync(dataDir, { recursive: true });
  if (!demo?.password) throw new Error('The demo company was not made.');
  return { name: 'demo company', organizationId: demo.organizationId, email: demo.email, password: demo.password };
}

async function sampleCompany(
  started: readonly StartedDomain[],
  folder: string,
): Promise<{ sample: Company; imported: Imported[] }> {
  const { name, email, password } = SAMPLE;
  const settings = { name, currency: 'USD', timeZone: 'UTC', locale: 'en-US', fiscalYearStart: 1, isDemo: false };
  const owner = { email, name: 'Owner', password };
  const { organizationId } = await foundOrganization(databaseOf(started, 'identity'), { ...settings, owner });
  await settleOrganization(databaseOf(started, 'organizations'), { ...settings, organizationId });
  const { files, complete } = await importFolder({
    mapping: readFileSync('infra/mappings/adventureworks.yaml', 'utf8'),
    folder,
    targets: domains.flatMap(({ imports = [] }) => imports),
    pools: new Map(started.map(({ domain, runtime }) => [domain.name, runtime.database.pool])),
    scope: { organizationId, timeZone: 'UTC' },
    onFile: () => settle(started),
  });
  if (!complete) throw new Error('The sample company was not imported.');
  const imported = files.map(({ target, inserted, seconds }) => ({ target, rows: inserted, seconds }));
  return { sample: { name: 'AdventureWorks', organizationId, email, password }, imported };
}
