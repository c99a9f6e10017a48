import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';

const ALIVE = '{ __typename }';
/** Identity answers this from the database; the session does not exist. */
const READS = 'query($id: ID!) { _session(id: $id) { userId } }';
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** `/healthz`: this process lives. `/readyz`: every subgraph answers and identity reaches its database, or 503 and who does not. */
export function healthEndpoints(app: FastifyInstance, subgraphs: ReadonlyMap<string, RunningSubgraph>): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  const check = shared(() => notReady([...subgraphs.values()]));
  app.get('/readyz', async (_request, reply) => {
    const waitingFor = await check();
    return reply.code(waitingFor.length > 0 ? 503 : 200).send({ ready: waitingFor.length === 0, waitingFor });
  });
}

/** Calls that come while one is under way get its result: who asks often does not make the subgraphs work more. */
function shared<T>(call: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= call().finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function notReady(subgraphs: readonly RunningSubgraph[]): Promise<string[]> {
  const answers = await Promise.all(subgraphs.map(isReady));
  return subgraphs.filter((_subgraph, index) => !answers[index]).map(({ name }) => name);
}

async function isReady(subgraph: RunningSubgraph): Promise<boolean> {
  const reads = subgraph.name === 'identity';
  const { errors } = await subgraph.execute({
    query: reads ? READS : ALIVE,
    variables: reads ? { id: NOBODY } : {},
    caller: { actor: 'router', correlationId: randomUUID() },
  });
  return !errors?.length;
}
