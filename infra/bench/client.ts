import { request } from 'undici';
import type { Posted } from './load.ts';
import type { Company } from './world.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Somebody who asks a router; every router of a run knows the same tokens. */
export interface Client {
  token: string;
  /** The data of an answer; throws when there are errors. */
  ask<Data>(url: string, query: string, variables?: object): Promise<Data>;
  /** The same as a request for the load generator. */
  request(query: string, variables?: object): Posted;
}

/** Signs the owner of a company in. */
export async function signIn(url: string, { email, password }: Company): Promise<Client> {
  const { accessToken: token } = await post<{ accessToken: string }>(`${url}/auth/sign-in`, { email, password });
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
  return {
    token,
    async ask<Data>(router: string, query: string, variables?: object) {
      const answer = await post<{ data: Data; errors?: unknown }>(router, { query, variables }, headers);
      if (answer.errors) throw new Error(`${router} refused: ${JSON.stringify(answer.errors).slice(0, 500)}`);
      return answer.data;
    },
    request: (query, variables) => ({ path: '/graphql', headers, body: JSON.stringify({ query, variables }) }),
  };
}

/** Posts JSON and reads JSON; throws unless the status is 200. */
export async function post<Answer>(
  url: string,
  body: object,
  headers: Record<string, string> = JSON_TYPE,
): Promise<Answer> {
  const response = await request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.statusCode === 200) return (await response.body.json()) as Answer;
  throw new Error(`${url} answered ${response.statusCode}: ${(await response.body.text()).slice(0, 500)}`);
}

/** A request to a hand-written endpoint, for the load generator. */
export const plainRequest = (path: string, body: object): Posted => ({
  path,
  headers: JSON_TYPE,
  body: JSON.stringify(body),
});
