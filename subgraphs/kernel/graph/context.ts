import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExecutionResult } from 'graphql';
import type { Pool } from 'pg';
import type { Caller, Viewer } from '#kernel/auth/viewer';
import type { Database } from '#kernel/database/open-database';
import { Session, type Statement } from '#kernel/database/session';
import { Fault } from '#kernel/errors/fault';
import type { ChangeFeed } from '#kernel/events/changes';
import type { JobQueue } from '#kernel/jobs/job-queue';
import type { MetricEngine } from '#kernel/metrics/metric-engine';
import type { AskGraph } from './ask-graph.ts';
import { Rows } from './rows.ts';

/** What a domain has while it runs, shared by all its requests. */
export interface Runtime {
  database: Database;
  metrics: MetricEngine;
  feed: ChangeFeed;
  /** Absent in a process whose domains have no jobs. */
  jobs?: JobQueue;
  /** Of the domains that this one enters. */
  pools: ReadonlyMap<string, Pool>;
  /** The way to the whole graph; absent where nobody gave one. */
  askGraph?: AskGraph;
}

/** What one request to one subgraph is handed; nothing else is passed around. */
export class Context {
  /** The request's reads of entities: requested columns only, batched. */
  readonly rows: Rows;
  readonly session: Session;
  /** The moment, on the clock of kept results, before which the snapshot of this request cannot have been opened. */
  readonly begun: number;

  constructor(
    private readonly runtime: Runtime,
    readonly caller: Caller,
  ) {
    this.begun = runtime.metrics.now;
    this.session = new Session(runtime.database, caller);
    this.rows = new Rows(runtime.database.orm, this.session);
  }

  get database(): Database {
    return this.runtime.database;
  }

  get metrics(): MetricEngine {
    return this.runtime.metrics;
  }

  /** What this process hears of committed changes. */
  get feed(): ChangeFeed {
    return this.runtime.feed;
  }

  /** Where `enqueue` leaves the jobs of this domain. */
  get jobs(): JobQueue {
    if (!this.runtime.jobs) throw new Error('No domain of this process has jobs.');
    return this.runtime.jobs;
  }

  /** The databases of the domains that this one enters, each in that domain's role. */
  get pools(): ReadonlyMap<string, Pool> {
    return this.runtime.pools;
  }

  /** Who asks; throws UNAUTHENTICATED when nobody is signed in. */
  get viewer(): Viewer {
    if (!this.caller.viewer) throw new Fault('UNAUTHENTICATED', 'Sign in to see this.');
    return this.caller.viewer;
  }

  /** Asks the whole graph as the viewer, reads only; throws where the domain was given no way to it. */
  askGraph(query: string, variables: Record<string, unknown> = {}, signal?: AbortSignal): Promise<ExecutionResult> {
    const { delegation, correlationId } = this.caller;
    if (!delegation || !this.runtime.askGraph) throw new Error('This domain was not lent the rights of its viewer.');
    return this.runtime.askGraph(delegation, { query, variables, correlationId, ...(signal && { signal }) });
  }

  /** The same viewer with a session of its own, for work that goes on after this request; whoever takes it closes that session. */
  detached(): Context {
    return new Context(this.runtime, this.caller);
  }

  /** Runs a statement of one's own in the request's snapshot, inside the viewer's organization. */
  read<Row>(statement: Statement): Promise<Row[]> {
    return this.session.read<Row>(statement);
  }

  /** Runs one use case as one transaction. */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.session.write(work);
  }
}
