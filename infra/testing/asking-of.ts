import { setTimeout as sleep } from 'node:timers/promises';
import type { Member } from './sample-company.ts';

const BEGIN = `mutation ($text: String!, $conversationId: ID) {
  ask(input: { text: $text, conversationId: $conversationId }) { ... on Question { id } ... on UserError { message } } }`;

/** Asks questions as a member and waits for the end of each answer; `fields` are those of `Question` that a test looks at. */
export function askingOf(member: Member, fields: string) {
  const read = `query ($id: ID!) { question(id: $id) { id state conversation { id } ${fields} } }`;
  const ended = async (id: string) => {
    for (;;) {
      const { data, errors } = await member.ask(read, { id });
      if (errors) throw new Error(JSON.stringify(errors));
      if (!['UNDERSTANDING', 'FETCHING'].includes(data?.question.state)) return data?.question;
      await sleep(20);
    }
  };
  const ask = async (text: string, conversationId?: string) => {
    const { data, errors } = await member.ask(BEGIN, { text, conversationId });
    if (!data?.ask?.id) throw new Error(JSON.stringify(errors ?? data));
    return ended(data.ask.id);
  };
  return { ask, ended };
}
