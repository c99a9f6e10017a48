import type { Member } from '../testing/sample-company.ts';

/** A language model of somebody's, as the environment or a test names it. */
export interface ModelAddress {
  url: string;
  model: string;
  key: string;
  /** Seconds that it may take. */
  timeoutSeconds?: number;
}

const CREATE = `mutation ($input: CreateLanguageModelInput!) {
  createLanguageModel(input: $input) { __typename ... on LanguageModel { id } ... on UserError { message } } }`;
const REMOVE = 'mutation ($id: ID!) { removeLanguageModel(id: $id) { __typename } }';
const LIMITS = 'mutation { updateAskLimits(input: { requestsPerDay: 100000 }) { __typename } }';

/** Lends a language model to a member's organization, at no price, until the function that comes back is called. */
export async function lendModel(member: Member, { url, model, key, timeoutSeconds = 15 }: ModelAddress) {
  const costs = { inputPrice: '0', outputPrice: '0', requestsPerMinute: 10_000, maxOutputTokens: 16_000 };
  const input = { name: model, baseUrl: url, model, apiKey: key, timeoutSeconds, ...costs };
  await told(member.ask(LIMITS));
  const { createLanguageModel: made } = await told(member.ask(CREATE, { input }));
  if (made.__typename !== 'LanguageModel')
    throw new Error(`The model is not allowed: ${made.message ?? made.__typename}`);
  return async () => void (await told(member.ask(REMOVE, { id: made.id })));
}

async function told(answer: ReturnType<Member['ask']>) {
  const { data, errors } = await answer;
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}
