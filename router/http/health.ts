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
  app.get('/readyz', async (_request, reply) => {
    const answers = await Promise.all(
      [...subgraphs.values()].map(async (one) => ((await isReady(one)) ? [] : [one.name])),
    );
    const waitingFor = answers.flat();
    return reply.code(waitingFor.length > 0 ? 503 : 200).send({ ready: waitingFor.length === 0, waitingFor });
  });
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
