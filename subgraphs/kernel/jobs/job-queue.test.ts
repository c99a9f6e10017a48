import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JOBS, urlOf } from '#kernel/database/roles';
import type { Domain } from '#kernel/graph/domain';
import { hurryJobs } from '#kernel/testing/hurry-jobs';
import { Author, library, librarySql } from '#kernel/testing/library';
import { TEST_SECRET } from '#kernel/testing/test-database';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { enqueue } from './enqueue.ts';
import type { Job, Work } from './job.ts';
import { type JobQueue, openJobQueue } from './job-queue.ts';

type Run = (work: Work) => Promise<void>;

/** What the test wants done, by the title that is enqueued. */
const tasks = new Map<string, Run>();
const givingUp = new Map<string, () => void>();

const bindBook: Job<{ title: string }> = {
  name: 'library.bind-book',
  run: async ({ title }, work) => tasks.get(title)?.(work),
  giveUp: async ({ title }) => givingUp.get(title)?.(),
};
const foreignJob: Job<{ title: string }> = { ...bindBook, name: 'sales.bind-book' };
const withJobs: Domain = { ...library, jobs: [bindBook] };

let graph: TestGraph;
let owner: Client;
const queues: JobQueue[] = [];
beforeAll(async () => {
  graph = await testGraph(withJobs, librarySql);
  owner = new Client({ connectionString: graph.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all(queues.map((queue) => queue.close()));
  await owner.end();
});

/** Enqueues a task and resolves when it was run, with what it was given. */
async function done(run: Run = async () => undefined, viewer = viewerOf(library)): Promise<Work> {
  const title = randomUUID();
  const finished = Promise.withResolvers<Work>();
  tasks.set(title, async (work) => {
    await run(work);
    finished.resolve(work);
  });
  await graph.context(viewer).write((em) => enqueue(graph.context(viewer), em, bindBook, { title }));
  return finished.promise;
}

async function count(title: string): Promise<number> {
  const { rows } = await owner.query(
    "select count(*)::int as n from jobs.job where data -> 'payload' ->> 'title' = $1",
    [title],
  );
  return rows[0].n;
}

describe('what must not happen', () => {
  test('a job of a transaction that failed is never run', async () => {
    const viewer = viewerOf(library);
    const failing = graph.context(viewer).write(async (em) => {
      await enqueue(graph.context(viewer), em, bindBook, { title: 'never' });
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    await done();
    expect(await count('never')).toBe(0);
  });

  test('a domain cannot enqueue for another organization, nor a job of another domain', async () => {
    const [one, other] = [viewerOf(library), viewerOf(library)];
    const foreign = graph.context(one).write((em) => enqueue(graph.context(other), em, bindBook, { title: 'foreign' }));
    await expect(foreign).rejects.toThrow(/row-level security/);
    await owner.query('select jobs.create_queue(\'sales.bind-book\', \'{"policy": "standard"}\')');
    const elsewhere = graph
      .context(one)
      .write((em) => enqueue(graph.context(one), em, foreignJob, { title: 'foreign' }));
    await expect(elsewhere).rejects.toThrow(/row-level security/);
  });

  test.each([
    ['read what waits', 'select data from jobs.job_common'],
    ['read it through the parent', 'select * from jobs.job'],
    ['drop it', 'delete from jobs.job_common'],
    ['call it done', "update jobs.job_common set state = 'completed'"],
    ['change a queue', 'update jobs.queue set retry_limit = 0'],
    ['make a queue', 'select jobs.create_queue(\'library.mine\', \'{"policy": "standard"}\')'],
    ['schedule', "insert into jobs.schedule (name, cron) values ('library.bind-book', '* * * * *')"],
  ])('a domain cannot %s', async (_what, sql) => {
    await expect(graph.started.runtime.database.pool.query(sql)).rejects.toThrow(/permission denied/);
  });

  test('the workers own nothing and reach no table of a domain', async () => {
    const worker = new Client({ connectionString: urlOf(JOBS, graph.databaseUrl, TEST_SECRET) });
    await worker.connect();
    await expect(worker.query('select * from library.authors')).rejects.toThrow(/permission denied/);
    await expect(worker.query('create table jobs.mine (id int)')).rejects.toThrow(/permission denied/);
    await worker.end();
  });
});

describe('a job of a module that is off', () => {
  /** Tells the domain what organizations tells when a module is switched. */
  async function tell(organizationId: string, off: string[]): Promise<void> {
    await owner.query(
      "insert into kernel.events (organization_id, type, payload) values ($1, 'organizations.ModulesChanged', $2)",
      [organizationId, JSON.stringify({ off })],
    );
    await graph.drain();
  }
  const waiting = async (organizationId: string) => {
    const { rows } = await owner.query(
      `select from jobs.job where name = 'library.bind-book' and data ->> 'organizationId' = $1
        and state = 'created' and start_after > now() + interval '9 minutes'`,
      [organizationId],
    );
    return rows.length;
  };

  test('waits until it is on, in that organization only, and is done once', async () => {
    const [ours, theirs] = [viewerOf(library), viewerOf(library)];
    await tell(ours.organizationId, ['library']);
    let times = 0;
    const finished = done(async () => {
      times += 1;
    }, ours);
    await expect.poll(() => waiting(ours.organizationId)).toBe(1);
    await done(undefined, theirs);
    expect(times).toBe(0);

    await tell(ours.organizationId, []);
    await owner.query("update jobs.job_common set start_after = now() where data ->> 'organizationId' = $1", [
      ours.organizationId,
    ]);
    await finished;
    expect(times).toBe(1);
    expect(await waiting(ours.organizationId)).toBe(0);
  });
});

describe('a job', () => {
  test('is run at once, inside the organization of its transaction and nowhere else', async () => {
    const viewer = viewerOf(library);
    const begun = performance.now();
    const { organizationId, userId } = await done(
      ({ session }) => session.write(async (em) => void em.create(Author, { name: 'Lem' })),
      viewer,
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect({ organizationId, userId }).toEqual({ organizationId: viewer.organizationId, userId: viewer.userId });
    const names = { text: 'select name from library.authors' };
    expect(await graph.context(viewer).read(names)).toEqual([{ name: 'Lem' }]);
    expect(await graph.context(viewerOf(library)).read(names)).toEqual([]);
  });

  test('that fails is tried again', async () => {
    let attempts = 0;
    const finished = done(async () => {
      if (++attempts < 2) throw new Error('not today');
    });
    await hurryJobs(owner, finished);
    expect(attempts).toBe(2);
  });

  test('that fails five times is given up, told so, and kept to be looked at', async () => {
    const title = randomUUID();
    const viewer = viewerOf(library);
    const given = Promise.withResolvers<void>();
    givingUp.set(title, given.resolve);
    tasks.set(title, async () => {
      throw new Error('cannot be bound');
    });
    await graph.context(viewer).write((em) => enqueue(graph.context(viewer), em, bindBook, { title }));
    await hurryJobs(owner, given.promise);
    const { rows } = await owner.query(
      "select name, state::text, retry_count, output from jobs.job where data -> 'payload' ->> 'title' = $1 order by name",
      [title],
    );
    expect(rows[0]).toEqual({
      name: 'library.bind-book',
      state: 'failed',
      retry_count: 4,
      output: { message: 'cannot be bound' },
    });
    expect(rows[1]).toMatchObject({ name: 'library.bind-book.given-up' });
  });

  test('does not wait for a long one of another organization', async () => {
    const long = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const finished = done(() => {
      begun.resolve();
      return long.promise;
    });
    await begun.promise;
    await done();
    long.resolve();
    await finished;
  });

  test('does not keep a backlog waiting', async () => {
    const begun = performance.now();
    await Promise.all(Array.from({ length: 30 }, () => done()));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('closing', () => {
  test('is quick, stops what runs, and leaves it to be tried again', async () => {
    const queue = await openJobQueue(urlOf(JOBS, graph.databaseUrl, TEST_SECRET), []);
    const begun = Promise.withResolvers<void>();
    const again = Promise.withResolvers<void>();
    const slow: Job<{ title: string }> = {
      name: 'library.slow',
      run: (_payload, { signal }) =>
        new Promise((_resolve, reject) => {
          begun.resolve();
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    await queue.work([slow], graph.started.runtime);
    const viewer = viewerOf(library);
    await graph.context(viewer).write((em) => enqueue(graph.context(viewer), em, slow, { title: 'slow' }));
    await begun.promise;

    const closing = performance.now();
    await queue.close();
    expect(performance.now() - closing).toBeLessThan(1_000);

    const next = await openJobQueue(urlOf(JOBS, graph.databaseUrl, TEST_SECRET), []);
    queues.push(next);
    await next.work([{ ...slow, run: async () => again.resolve() }], graph.started.runtime);
    await hurryJobs(owner, again.promise);
  });
});

describe('a schedule', () => {
  test('ends with the job that had it', async () => {
    const queue = await openJobQueue(urlOf(JOBS, graph.databaseUrl, TEST_SECRET), []);
    queues.push(queue);
    const schedules = async () => (await owner.query('select name, cron from jobs.schedule')).rows;
    const dusting: Job = { name: 'library.dust-shelves', schedule: '0 3 * * *', run: async () => undefined };
    await queue.work([dusting], graph.started.runtime);
    expect(await schedules()).toEqual([{ name: 'library.dust-shelves', cron: '0 3 * * *' }]);
    await queue.work([], graph.started.runtime);
    expect(await schedules()).toEqual([]);
  });
});
