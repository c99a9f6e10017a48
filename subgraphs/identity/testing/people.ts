import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { newKeyPair } from '#kernel/auth/keys';
import { newId } from '#kernel/database/new-id';
import { Session } from '#kernel/database/session';
import { type Answer, type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { configureIdentity } from '../configure-identity.ts';
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

/** Runs a statement as identity's own role inside an organization: a colleague joins, time passes. */
export function inside<Row extends object>(
  graph: TestGraph,
  organizationId: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const session = new Session(graph.started.runtime.database, { actor: 'nobody', correlationId: 'test' });
  return session.inside(organizationId, (there) => there.write((em) => em.execute<Row[]>(sql, values)));
}

/** Runs a statement as the owner of the database, who sees everything. */
export async function asOwner<Row extends object>(
  graph: TestGraph,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: graph.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Lets work begin while somebody else sets the person's password, and that be done before the work can end. */
export async function whilePasswordIsSet<T>(graph: TestGraph, userId: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: graph.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("update identity.users set password_hash = 'another' where id = $1", [userId]);
    const result = work();
    await setTimeout(1_500);
    await client.query('commit');
    return await result;
  } finally {
    await client.end();
  }
}

const RESULT =
  '{ __typename ... on _Tokens { accessToken refreshToken expiresIn device } ... on _PasswordMustChange { token } ... on UserError { message } ... on TooManyAttempts { retryAfter } ... on RefreshRefused { isRace } }';
const SESSION =
  'query($id: ID!) { _session(id: $id) { userId organizationId role scopes permissionVersion revoked expiresAt } }';

/** The router's side of signing in, as its endpoints ask it. */
export function door(graph: TestGraph, address = '192.0.2.1', device?: string) {
  const origin = { address, userAgent: 'vitest', ...(device && { device }) };
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const caller = { actor: 'router', correlationId: 'test', address, userAgent: 'vitest' } as const;
    const answer = (await graph.started.subgraph.execute({ query, variables, caller })) as Answer;
    if (answer.errors) throw answer.errors[0];
    return answer.data?.result;
  };
  return {
    signIn: (email: string, password = PASSWORD) =>
      ask(`mutation($input: _SignInInput!) { result: _signIn(input: $input) ${RESULT} }`, {
        input: { email, password, ...origin },
      }),
    refresh: (refreshToken: string) =>
      ask(`mutation($input: _RefreshInput!) { result: _refresh(input: $input) ${RESULT} }`, {
        input: { refreshToken, ...origin },
      }),
    signOut: (token: string) => ask('mutation($token: String!) { result: _signOut(refreshToken: $token) }', { token }),
    session: async (id: string) => (await graph.router.ask(SESSION, { id })).data?._session,
  };
}
