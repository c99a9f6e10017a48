import { registerScopes } from '#kernel/auth/role-scopes';
import { installSecret } from '#kernel/crypto/keyring';
import { openDatabase } from '#kernel/database/open-database';
import { openPools } from '#kernel/database/open-pools';
import { JOBS, urlOf } from '#kernel/database/roles';
import { type ChangeFeed, listenForChanges } from '#kernel/events/changes';
import { runConsumer } from '#kernel/events/consumer';
import { DataVersions } from '#kernel/events/data-versions';
import { type JobQueue, openJobQueue } from '#kernel/jobs/job-queue';
import { MetricEngine } from '#kernel/metrics/metric-engine';
import { consumersOf } from '#kernel/modules/follow-modules';
import type { AskGraph } from './ask-graph.ts';
import { buildSubgraph } from './build-subgraph.ts';
import type { Runtime } from './context.ts';
import type { Domain } from './domain.ts';
import { runSubgraph } from './run-subgraph.ts';
import type { RunningSubgraph } from './subgraph.ts';

export interface StartOptions {
  /** The domains to start: all of them, or those of this process. */
  domains: readonly Domain[];
  /** All domains of the product, whose scopes make up the roles. */
  allDomains: readonly Domain[];
  databaseUrl: string;
  /** A direct connection for LISTEN when `databaseUrl` goes through a transaction pooler. */
  listenUrl?: string;
  secret: string;
  /** How domains ask the whole graph as their viewers. */
  askGraph?: AskGraph;
}

/** One started domain: its subgraph, and what else runs for it. */
export interface StartedDomain {
  domain: Domain;
  runtime: Runtime;
  subgraph: RunningSubgraph;
  /** Runs its consumers over everything logged so far; returns how many events they handled. */
  drain(): Promise<number>;
}

/** What `startSubgraphs` returns. */
export interface StartedSubgraphs {
  started: readonly StartedDomain[];
  feed: ChangeFeed;
  close(): Promise<void>;
}

/** Starts domains in this process: databases, caches, consumers, jobs, subgraphs. Throws when the database does not answer. */
export async function startSubgraphs(options: StartOptions): Promise<StartedSubgraphs> {
  registerScopes(options.allDomains);
  installSecret(options.secret);
  const [first] = options.domains;
  if (!first) throw new Error('No domain to start.');
  const feed = await listenForChanges(urlOf(first.name, options.listenUrl ?? options.databaseUrl, options.secret));
  const jobs = await openJobs(options);
  const started = await Promise.all(options.domains.map((domain) => startDomain(domain, { feed, jobs }, options)));
  return {
    started,
    feed,
    close: async () => {
      await jobs?.close();
      await feed.close();
      await Promise.all(started.map(({ subgraph }) => subgraph.close()));
    },
  };
}

/** A connection to the queues when a domain of this process has work for them. */
async function openJobs({
  domains,
  allDomains,
  databaseUrl,
  listenUrl = databaseUrl,
  secret,
}: StartOptions): Promise<JobQueue | undefined> {
  const some = domains.some(({ jobs = [] }) => jobs.length > 0);
  return some ? openJobQueue(urlOf(JOBS, listenUrl, secret), allDomains) : undefined;
}

async function startDomain(
  domain: Domain,
  { feed, jobs }: { feed: ChangeFeed; jobs: JobQueue | undefined },
  { allDomains, databaseUrl, secret, askGraph }: StartOptions,
): Promise<StartedDomain> {
  const database = await openDatabase({
    domain: domain.name,
    entities: domain.entities,
    url: urlOf(domain.name, databaseUrl, secret),
  });
  const versions = new DataVersions().follow(feed);
  database.onCommit = (organizationId) => versions.noteCommit(organizationId);
  const { enters = [] } = domain;
  const entered = typeof enters === 'function' ? enters(allDomains) : enters;
  const pools = openPools(entered, databaseUrl, secret);
  const metrics = new MetricEngine(domain.metrics ?? [], versions);
  const runtime: Runtime = { database, feed, pools, metrics, ...(jobs && { jobs }), ...(askGraph && { askGraph }) };
  const consumers = consumersOf(domain).map((consumer) => runConsumer(database, consumer, feed));
  const close = async () => {
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await Promise.all([database.close(), ...[...pools.values()].map((pool) => pool.end())]);
  };
  await jobs?.work(domain.jobs ?? [], runtime);
  const subgraph = runSubgraph(await buildSubgraph(domain), runtime, close);
  const drain = async () =>
    (await Promise.all(consumers.map((consumer) => consumer.drain()))).reduce((sum, count) => sum + count, 0);
  return { domain, runtime, subgraph, drain };
}
