import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { newKeyPair } from '#kernel/auth/keys';
import { startPostgres } from '../postgres/start-postgres.ts';
import { WayOut } from '../start/way-out.ts';
import type { Command } from './command.ts';
import type { DuelOptions } from './duel.ts';
import { type Server, startServer } from './server.ts';
import type { CompanyOptions, CompanyReady } from './servers/company.ts';
import type { SubgraphUrls } from './servers/subgraphs.ts';
import type { Company, World } from './world.ts';

/** The companies of a run, and the most megabytes that the process held which made them. */
export type CompaniesMade = CompanyReady & { peak: number };

const SECRET = 'for the bench only';
const QUICK_SCALE = 0.03;
const QUICK = { warmUpSeconds: 0.1, seconds: 0.3, rounds: 1 };
const THOROUGH = { warmUpSeconds: 2, seconds: 3, rounds: 3 };

/** What works of one run share; each thing is made when it is first asked for, and taken down in the end. */
export class Bench {
  readonly wayOut = new WayOut();
  readonly duels: DuelOptions;
  readonly #made = new Map<string, Promise<unknown>>();
  readonly #keys = { access: newKeyPair(), assertion: newKeyPair() };

  constructor(
    readonly command: Command,
    readonly say: (line: string) => void,
  ) {
    this.duels = command.quick ? QUICK : THOROUGH;
  }

  /** Folder of the sample company's files, where they lie on this machine. */
  get sampleFiles(): string | undefined {
    const folder = resolve(process.env.ADVENTUREWORKS ?? '../shared/data/adventureworks');
    return existsSync(folder) && !this.command.quick ? folder : undefined;
  }

  /** A folder that goes with the run. */
  async folder(): Promise<string> {
    const made = mkdtempSync(join(tmpdir(), 'a-ems-bench-'));
    await this.wayOut.add(async () => rmSync(made, { recursive: true, force: true }));
    return made;
  }

  /** Runs work once for its name and remembers what came of it. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made as Promise<T>;
  }

  /** A statement of the owner of a database. */
  async sql<Row = unknown>(databaseUrl: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return client
      .query(text, values)
      .then(({ rows }) => rows as Row[])
      .finally(() => client.end());
  }

  /** Where a database of the run is, for its owner. */
  async urlOf(name: string): Promise<string> {
    const url = new URL((await this.postgres()).url);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** A new database, empty or a copy of another that nobody is connected to. */
  async database(name: string, template = 'template0'): Promise<World> {
    const { url } = await this.postgres();
    await this.sql(url, `create database ${name} template ${template} strategy file_copy`);
    return { databaseUrl: await this.urlOf(name), secret: SECRET, keys: this.#keys };
  }

  /** The companies, in the database `companies`, to which nobody stays connected. */
  companies(): Promise<CompaniesMade> {
    return this.once('companies', () => {
      this.say(`making ${this.sampleFiles ? 'two companies' : 'the demo company'}`);
      return this.makeCompanies('companies', {
        demoScale: this.command.quick ? QUICK_SCALE : 1,
        ...(this.sampleFiles && { files: this.sampleFiles }),
      });
    });
  }

  /** Makes companies in a new database. */
  async makeCompanies(name: string, which: Pick<CompanyOptions, 'demoScale' | 'files'>): Promise<CompaniesMade> {
    const world = await this.database(name);
    const maker = await this.start<CompanyReady>('servers/company', { ...world, ...which });
    const { peak } = await maker.usage();
    await maker.stop();
    // What autovacuum has done a minute later.
    await this.sql(world.databaseUrl, 'vacuum analyze');
    return { ...maker.ready, peak };
  }

  /** The company to measure with when one is enough: the larger. */
  async company(): Promise<Company> {
    const { sample, demo } = await this.companies();
    const company = sample ?? demo;
    if (!company) throw new Error('There is no company.');
    return company;
  }

  /** The companies where servers may work on them. */
  world(): Promise<World> {
    return this.once('world', async () => {
      await this.companies();
      return this.database('world', 'companies');
    });
  }

  product(): Promise<Server<{ url: string }>> {
    return this.once('product', async () => this.start('servers/product', await this.world()));
  }

  sqlPeer(): Promise<Server<{ url: string }>> {
    return this.once('sql', async () => this.start('peers/sql', await this.world()));
  }

  subgraphs(): Promise<Server<SubgraphUrls>> {
    return this.once('subgraphs', async () => this.start('servers/subgraphs', await this.world()));
  }

  router(): Promise<Server<{ url: string }>> {
    return this.once('router', async () => {
      const { urls } = (await this.subgraphs()).ready;
      return this.start('servers/router', { ...(await this.world()), urls });
    });
  }

  /** Another router over the same subgraphs, asking as the owner of the company. */
  peerRouter(name: 'hive' | 'stock', token: string): Promise<Server<{ url: string }>> {
    return this.once(name, async () => {
      const { urls } = (await this.subgraphs()).ready;
      return this.start(`peers/${name}`, { ...(await this.world()), urls, token });
    });
  }

  /** Starts a process of the run. */
  async start<Ready>(name: string, options: object): Promise<Server<Ready>> {
    const { profiles } = this.command;
    const server = await startServer<Ready>({ name, options, ...(profiles && { profiles: resolve(profiles) }) });
    await this.wayOut.add(server.stop);
    return server;
  }

  private postgres() {
    return this.once('postgres', async () => {
      const postgres = await startPostgres({ dataDir: join(await this.folder(), 'postgres') });
      await this.wayOut.add(postgres.stop);
      return postgres;
    });
  }
}
