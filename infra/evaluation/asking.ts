import { createClient } from 'graphql-ws';
import { Pool } from 'pg';
import { WebSocket } from 'ws';
import type { EvaluatedCompany } from '../../subgraphs/ai/evaluation/evaluate.ts';
import type { Outcome, ReadMetric } from '../../subgraphs/ai/evaluation/judge.ts';
import type { Member, WholeProduct } from '../testing/sample-company.ts';

const ASK = `mutation ($text: String!, $conversationId: ID) {
  ask(input: { text: $text, conversationId: $conversationId }) { ... on Question { id conversation { id } } } }`;
const EVENTS = `subscription ($id: ID!) { answerEvents(questionId: $id) { ... on AnswerEnd {
  question { state refusal { kind } answer { followUps figures { value } evidence { data } } } } } }`;

interface Ended {
  state: string;
  refusal: { kind: string } | null;
  answer: {
    followUps: string[];
    figures: { value: number | null }[];
    evidence: { data: { metrics: ReadMetric[] } }[];
  } | null;
}

/** A company whose person asks through the router as the web app does; tables are read as their owner. */
export function evaluated(product: WholeProduct, member: Member, anchor: string) {
  const database = new Pool({ connectionString: product.databaseUrl, max: 2 });
  const live = createClient({
    url: `${product.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${member.token}` },
  });
  const own = (sql: string) =>
    sql.replaceAll(/\{([a-z_.]+)\}/g, `(select * from $1 where organization_id = '${member.organizationId}')`);
  const read = async <Row>(sql: string): Promise<Row[]> => (await database.query(own(sql))).rows;
  const company: EvaluatedCompany = {
    anchor,
    read,
    ask: async (text, conversationId) => {
      const { data, errors } = await member.ask(ASK, { text, conversationId });
      if (errors) throw new Error(`${text}: ${JSON.stringify(errors)}`);
      const { id, conversation } = data?.ask ?? {};
      const [row] = await answered(id, live, read);
      return { ...row, conversation: conversation.id };
    },
  };
  return { company, close: async () => Promise.all([live.dispose(), database.end()]) };
}

type Live = ReturnType<typeof createClient>;

/** Waits for the end of an answer; the plan is not told to clients, so the table is asked. */
async function answered(id: string, live: Live, read: EvaluatedCompany['read']): Promise<[Outcome]> {
  const events = live.iterate<{ answerEvents: { question?: Ended } }>({ query: EVENTS, variables: { id } });
  for await (const { data } of events) {
    const { state, refusal, answer } = data?.answerEvents.question ?? {};
    if (!state) continue;
    const [row] = await read<Pick<Outcome, 'plan'>>(`select plan from {ai.questions} q where id = '${id}'`);
    const figures = (answer?.figures ?? []).flatMap(({ value }) => value ?? []);
    const metric = answer?.evidence[0]?.data.metrics[0];
    const followUps = answer?.followUps ?? [];
    return [{ state, figures, followUps, refusal: refusal ?? null, ...row, ...(metric && { read: metric }) }];
  }
  throw new Error('The answer never came.');
}
