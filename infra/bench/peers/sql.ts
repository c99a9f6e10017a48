import fastify from 'fastify';
import pg from 'pg';
import { serve } from '../serve.ts';
import type { World } from '../world.ts';
import { answerEdges } from './sql/edges.ts';
import { answerList } from './sql/list.ts';
import { answerOverview } from './sql/overview.ts';

/** How many statements run at once: as many as the domains of the product have connections. */
const CONNECTIONS = 16;

/** What somebody would write who has one question and a database: an endpoint for each, SQL by hand, no graph. */
serve<World, { url: string }>(async ({ databaseUrl }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const http = fastify();
  const answers = { overview: answerOverview, edges: answerEdges, list: answerList };
  for (const [path, answer] of Object.entries(answers))
    http.post(`/${path}`, (request) => answer(pool, request.body as never));
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    ready: { url },
    stop: async () => {
      await http.close();
      await pool.end();
    },
  };
});
