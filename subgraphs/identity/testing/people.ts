import { newKeyPair } from '#kernel/auth/keys';
import { newId } from '#kernel/database/new-id';
import { type Answer, type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { configureIdentity } from '../access-token.ts';
import { type Founding, foundOrganization } from '../sign-up/found-organization.ts';
import { identity } from '../subgraph.ts';

export const PASSWORD = 'three calm otters drift';
export const keys = newKeyPair();

/** Identity, started for one test file, with a key to sign with. */
export function identityGraph(): Promise<TestGraph> {
  configureIdentity({ keys });
  return testGraph(identity);
}

/** A person whom no other test knows, owner of an organization that no other test knows. */
export async function anOwner(graph: TestGraph): Promise<Founding & { email: string }> {
  const email = `${newId()}@example.com`;
  const owner = { email, name: 'Ada Lovelace', password: PASSWORD };
  return { email, ...(await foundOrganization(graph.started.runtime.database, { name: 'Analytical Engines', owner })) };
}

const RESULT = '{ __typename ... on _Tokens { accessToken refreshToken expiresIn } ... on UserError { message } ... on TooManyAttempts { retryAfter } ... on RefreshRefused { isRace } }';
const SESSION = 'query($id: ID!) { _session(id: $id) { userId organizationId role scopes permissionVersion revoked expiresAt } }';

/** The router's side of signing in, as its endpoints ask it. */
export function door(graph: TestGraph, address = '192.0.2.1') {
  const origin = { address, userAgent: 'vitest' };
  const ask = async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
    const answer = await graph.router.ask(query, variables);
    if (answer.errors) throw answer.errors[0];
    return answer.data?.result ?? answer.data;
  };
  return {
    signIn: (email: string, password = PASSWORD) =>
      ask(`mutation($input: _SignInInput!) { result: _signIn(input: $input) ${RESULT} }`, { input: { email, password, ...origin } }),
    refresh: (refreshToken: string) =>
      ask(`mutation($input: _RefreshInput!) { result: _refresh(input: $input) ${RESULT} }`, { input: { refreshToken, ...origin } }),
    signOut: (token: string) => ask('mutation($token: String!) { result: _signOut(refreshToken: $token) }', { token }),
    session: async (id: string) => (await graph.router.ask(SESSION, { id })).data?._session,
  };
}
