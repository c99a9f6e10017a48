/** Where the product of a test is, and from where the test speaks to it. */
export interface Whereabouts {
  url: string;
  /** Where all letters of the product can be read. */
  lettersUrl: string;
  /** The network address that requests come from: what one file is slowed down for is no affair of another. */
  from: string;
}

/** What a proxy says about somebody who comes from an address. */
export const headersFrom = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

/** Asks the graph, as somebody when there is a token; throws when anything of the answer failed. */
export async function askGraph<Data>(
  at: Whereabouts,
  query: string,
  variables: object = {},
  token?: string,
): Promise<Data> {
  const { data, errors } = await post<{ data: Data; errors?: object[] }>(at, '/graphql', { query, variables }, token);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Signs in without a browser; the access token. */
export async function signIn(
  at: Whereabouts,
  { email, password }: { email: string; password: string },
): Promise<string> {
  return (await post<{ accessToken: string }>(at, '/auth/sign-in', { email, password })).accessToken;
}

async function post<Answer>({ url, from }: Whereabouts, path: string, body: object, token?: string): Promise<Answer> {
  const bearer = token && { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...headersFrom(from), ...bearer };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Answer;
}
