import type { EntityManager } from '@mikro-orm/postgresql';
import {
  fromKysely,
  type JobResult,
  type KyselyTransactionLike,
  PgBoss,
  type QueueOptions,
  type Job as Taken,
} from 'pg-boss';
import { Session } from '#kernel/database/session';
import type { Runtime } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';
import { isSwitchedOff } from '#kernel/modules/is-switched-off';
import { logger } from '#kernel/telemetry/logger';
import type { Enqueued, Job, Work } from './job.ts';

/** The queues of this process. */
export interface JobQueue {
  /** Adds to a queue in the transaction of `em`. */
  send(name: string, enqueued: Enqueued, em: EntityManager): Promise<void>;
  /** Begins to work on the jobs of a domain, and runs those with a schedule at their times. */
  work(jobs: readonly Job<never>[], runtime: Runtime): Promise<void>;
  /** Aborts what runs, waits until it has stopped, and leaves it to be tried again. */
  close(): Promise<void>;
}

/** Workers that one process has for each name, so that a long job holds up few others: those of its own batch. */
const WORKERS = 3;
/** Two, because only a worker that got a full batch looks for the next one at once: one by one, a backlog would stall. */
const BATCH = 2;
const ATTEMPTS = 5;
const RETRY = { retryLimit: ATTEMPTS - 1, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };
/** New jobs are announced; this is how often a worker looks for those that are to be tried again. */
const LOOK_SECONDS = 5;
/** A process that shows no sign of life for so long is taken for dead, and its jobs are tried again. */
const HEARTBEAT_SECONDS = 30;
/** How often somebody looks for the dead. */
const ROUND_SECONDS = 15;
/** After so long a job of a module that is off looks whether it is on. */
const OFF_SECONDS = 10 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * Connects to the queues in PostgreSQL; `url` must be a direct one (of the role of the workers), because new jobs are announced
 * by NOTIFY. Throws when the tables are not those of this pg-boss.
 */
export async function openJobQueue(url: string, domains: readonly Domain[]): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'jobs',
    schema: 'jobs',
    max: 3,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    superviseIntervalSeconds: ROUND_SECONDS,
    monitorIntervalSeconds: ROUND_SECONDS,
    // Its owner's affairs; the workers own no tables.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => logger.warn({ error: error.message }, 'job queue disturbed'));
  boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'job queue warns'));
  await boss.start();
  return new BossQueue(boss, domains);
}

class BossQueue implements JobQueue {
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  constructor(
    private readonly boss: PgBoss,
    private readonly domains: readonly Domain[],
  ) {}

  async send(name: string, enqueued: Enqueued, em: EntityManager): Promise<void> {
    const db = fromKysely(em.getTransactionContext<KyselyTransactionLike>() ?? noTransaction());
    await this.boss.send(name, enqueued, { db });
  }

  async work(jobs: readonly Job<never>[], runtime: Runtime): Promise<void> {
    await this.forgetSchedules(jobs, runtime.database.domain);
    await Promise.all(jobs.map((job) => this.workOn(job as Job<unknown>, runtime)));
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#running);
    await this.boss.stop({ graceful: false });
  }

  /** A schedule outlives the code that asked for it; what no job has any more would fill a queue that nobody empties. */
  private async forgetSchedules(jobs: readonly Job<never>[], domain: string): Promise<void> {
    const kept = new Set<string>(jobs.filter(({ schedule }) => schedule).map(({ name }) => name));
    const schedules = await this.boss.getSchedules();
    const gone = schedules.filter(({ name }) => name.startsWith(`${domain}.`) && !kept.has(name));
    await Promise.all(gone.map(({ name }) => this.boss.unschedule(name)));
  }

  private async workOn(job: Job<unknown>, runtime: Runtime): Promise<void> {
    const lost = `${job.name}.given-up`;
    await this.queue(lost, { deleteAfterSeconds: 90 * DAY_SECONDS });
    await this.queue(job.name, { deadLetter: lost, expireInSeconds: DAY_SECONDS, heartbeatSeconds: HEARTBEAT_SECONDS });
    await this.take(job.name, runtime, (payload, work) => job.run(payload, work));
    await this.take(lost, runtime, async (payload, work) => {
      logger.error({ job: job.name, organizationId: work.organizationId }, 'job given up');
      await job.giveUp?.(payload, work);
    });
    if (job.schedule) await this.boss.schedule(job.name, job.schedule);
  }

  private async queue(name: string, options: QueueOptions & { deadLetter?: string }): Promise<void> {
    const wanted = { ...RETRY, notify: true, ...options };
    await this.boss.createQueue(name, wanted);
    await this.boss.updateQueue(name, wanted);
  }

  private async take(name: string, runtime: Runtime, run: Job<unknown>['run']): Promise<void> {
    const options = {
      localConcurrency: WORKERS,
      batchSize: BATCH,
      burstWhenBatchFull: true,
      notifyPollingIntervalSeconds: LOOK_SECONDS,
      perJobResults: true,
    } as const;
    await this.boss.work<Enqueued | null, unknown, typeof options>(name, options, (taken) =>
      Promise.all(taken.map((one) => this.attempt(one, runtime, run))),
    );
  }

  private attempt(taken: Taken<Enqueued | null>, runtime: Runtime, run: Job<unknown>['run']): Promise<JobResult> {
    const attempt = this.outcomeOf(taken, runtime, run);
    this.#running.add(attempt);
    return attempt.finally(() => this.#running.delete(attempt));
  }

  private async outcomeOf(
    { id, name, data, signal, retryCount }: Taken<Enqueued | null>,
    runtime: Runtime,
    run: Job<unknown>['run'],
  ): Promise<JobResult> {
    const { organizationId = '', userId = '', correlationId = id, address = '', userAgent = '', payload } = data ?? {};
    const caller = { actor: 'nobody', correlationId, address, userAgent } as const;
    const session = new Session(runtime.database, caller, organizationId);
    const work: Work = {
      runtime,
      session,
      organizationId,
      userId,
      domains: this.domains,
      signal: AbortSignal.any([signal, this.#stopping.signal]),
    };
    try {
      if (await this.isOff(work)) await this.boss.send(name, data ?? {}, { startAfter: OFF_SECONDS });
      else await run(payload, work);
      return { id, status: 'completed' };
    } catch (error) {
      const { message } = error as Error;
      logger.error({ job: name, attempt: retryCount + 1, correlationId, error: message }, 'job failed');
      return { id, status: 'failed', output: { message } };
    } finally {
      await session.close();
    }
  }

  /** True for work of a module inside an organization that has it switched off: it waits until it is on. */
  private async isOff({ runtime, session, organizationId }: Work): Promise<boolean> {
    const { domain } = runtime.database;
    const isModule = this.domains.some(({ name, isCore }) => name === domain && !isCore);
    return isModule && organizationId !== '' && isSwitchedOff(session, domain);
  }
}

function noTransaction(): never {
  throw new Error('A job is enqueued in the transaction of a use case, and there is none.');
}
