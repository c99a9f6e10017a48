import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { afterAll } from 'vitest';
import type { Caller, Viewer } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';
import { type StartedDomain, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { drainWholly } from './drain-wholly.ts';
import { TEST_SECRET, type TestDomain, testDatabase } from './test-database.ts';

/** Someone who asks a subgraph in a test. */
export interface Asker {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** An answer whose data the test looks into. */
export type Answer = ExecutionResult<Record<string, unknown> & ReturnType<typeof JSON.parse>>;

/** One domain, started on a database of its own. */
export interface TestGraph {
  as(viewer: Viewer): Asker;
  /** Nobody is signed in. */
  nobody: Asker;
  /** The router's own, internal calls. */
  router: Asker;
  /** A context for calling use cases directly; its reads end with the test's file. */
  context(viewer: Viewer): Context;
  /** Runs the domain's consumers until nothing that is logged waits for them. */
  drain(): Promise<number>;
  started: StartedDomain;
  /** URL of the database's owner, for what no domain may do. */
  databaseUrl: string;
}

/** A viewer with every scope of the domain, unless said otherwise; each call makes another person of another organization. */
export function viewerOf(domain: Domain, overrides: Partial<Viewer> = {}): Viewer {
  return viewerWith({ scopes: Object.keys(domain.scopes), modules: [domain.name], ...overrides });
}

/** A viewer with what the overrides say and nothing more. */
export function viewerWith(overrides: Partial<Viewer> = {}): Viewer {
  return {
    userId: randomUUID(),
    organizationId: randomUUID(),
    sessionId: randomUUID(),
    role: 'owner',
    scopes: [],
    modules: ['sales', 'products'],
    locale: 'en-US',
    timeZone: 'UTC',
    currency: 'USD',
    fiscalYearStart: 1,
    confirmedAt: new Date().toISOString(),
    ...overrides,
  };
}

/** Starts a domain for the tests of one file and stops it after them. Call it inside `beforeAll` or a test. */
export async function testGraph(domain: Domain, extra?: TestDomain): Promise<TestGraph> {
  const database = await testDatabase(extra);
  const running = await startSubgraphs({
    domains: [domain],
    allDomains: [domain],
    databaseUrl: database.url,
    secret: TEST_SECRET,
  });
  const [started] = running.started as [StartedDomain];
  const contexts: Context[] = [];
  afterAll(async () => {
    await Promise.all(contexts.map(({ session }) => session.close()));
    await running.close();
    await database.drop();
  });
  const asker = (caller: Omit<Caller, 'correlationId'>): Asker => ({
    ask: (query, variables) =>
      started.subgraph.execute({
        query,
        ...(variables && { variables }),
        caller: { ...caller, correlationId: 'test' },
      }) as Promise<Answer>,
  });
  return {
    as: (viewer) => asker({ actor: 'viewer', viewer }),
    nobody: asker({ actor: 'nobody' }),
    router: asker({ actor: 'router' }),
    context: (viewer) => {
      const context = new Context(started.runtime, { actor: 'viewer', viewer, correlationId: 'test' });
      contexts.push(context);
      return context;
    },
    drain: () => drainWholly([started], database.url),
    started,
    databaseUrl: database.url,
  };
}
