import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateSync } from 'otplib';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Router, startRouter } from '../router/main.ts';
import { connect } from '../router/testing/live-client.ts';
import { PASSWORD, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const NOTHING = '{ viewer { pending scopes } }';

/** Two routers: what is done at one must be in force at the other, and the other way round. */
let product: WholeProduct;
let second: Router;
let database: Client;
beforeAll(async () => {
  product = await wholeProduct({ overHttp: true });
  const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
  const subgraphs = product.started.map(({ subgraph }) => subgraph);
  second = await startRouter({ supergraphSdl, subgraphs, keys: product.keys, port: 0 });
  database = new Client({ connectionString: product.databaseUrl });
  await database.connect();
}, 120_000);
afterAll(async () => {
  await database.end();
  await second.close();
  await product.close();
});

/** A browser: it keeps its cookies and its access token. */
function browser(email: string, url = product.url) {
  let cookie = '';
  let token = '';
  const auth = async (path: string, body?: object, shown = cookie) => {
    const response = await fetch(`${url}/auth/${path}`, {
      method: 'POST',
      headers: { ...(body && { 'content-type': 'application/json' }), cookie: shown, authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().find((one) => /^refresh=[^;]/.test(one));
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it expects
    const answer: any = await response.json().catch(() => ({}));
    if (set) cookie = set.split(';')[0] ?? '';
    if (answer.accessToken) token = answer.accessToken;
    return { status: response.status, ...answer };
  };
  const ask = async (query: string, variables?: object, at = url) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${at}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it expects
    const answer: any = await response.json();
    return { status: response.status, ...answer };
  };
  return {
    email,
    auth,
    ask,
    signIn: () => auth('sign-in', { email, password: PASSWORD }),
    token: () => token,
    cookie: () => cookie,
  };
}

type Browser = ReturnType<typeof browser>;

/** The owner of an organization of his own, signed in. */
async function anOwner(): Promise<Browser> {
  const email = `${randomUUID()}@example.com`;
  const input = { email, password: PASSWORD, name: 'Owner', organizationName: 'Sample' };
  const owner = browser(email);
  const query = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
  await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  await owner.signIn();
  return owner;
}

/** A colleague of an owner, with the same password, signed in. */
async function aColleagueOf(owner: Browser, role = 'member'): Promise<Browser> {
  const [id, email] = [randomUUID(), `${randomUUID()}@example.com`];
  await database.query(
    `with owner as (select * from identity.users where email = $1), made as (
       insert into identity.users (id, email, name, password_hash) select $2, $3, 'Colleague', password_hash from owner)
     insert into identity.memberships (organization_id, id, user_id, role)
       select m.organization_id, $4, $2, $5 from identity.memberships m join owner on owner.id = m.user_id`,
    [owner.email, id, email, randomUUID(), role],
  );
  const colleague = browser(email);
  await colleague.signIn();
  return colleague;
}

const idOf = async ({ ask }: Browser): Promise<string> => (await ask('{ viewer { user { id } } }')).data.viewer.user.id;
const codeOf = (secret: string) => generateSync({ secret });
const forgetSteps = async (one: Browser) =>
  database.query('update identity.second_factors set last_step = 0 where user_id = $1', [await idOf(one)]);

async function setUpMfa({ ask }: Browser): Promise<{ secret: string; backupCodes: string[] }> {
  const { secret } = (await ask('mutation { beginMfa { ... on MfaSetup { secret } } }')).data.beginMfa;
  const query = 'mutation($code: String!) { confirmMfa(input: { code: $code }) { ... on MfaEnabled { backupCodes } } }';
  const { backupCodes } = (await ask(query, { code: codeOf(secret) })).data.confirmMfa;
  return { secret, backupCodes };
}

describe('a session that is ended is over within a second, at both routers, on HTTP and on open sockets', () => {
  test.each<[string, (victim: Browser, owner: Browser) => Promise<unknown>]>([
    [
      'from another session of the person',
      async ({ email }) => {
        const other = browser(email);
        await other.signIn();
        const { data } = await other.ask('{ viewer { sessions { id isCurrent } } }');
        const [{ id }] = data.viewer.sessions.filter(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
        return other.ask('mutation($id: ID!) { endSession(id: $id) { count } }', { id });
      },
    ],
    [
      'with all others of the person',
      async ({ email }) => {
        const other = browser(email);
        await other.signIn();
        return other.ask('mutation { endOtherSessions { count } }');
      },
    ],
    [
      'by an administrator',
      async (victim, owner) =>
        owner.ask('mutation($id: ID!) { endSessionsOf(userId: $id) { count } }', { id: await idOf(victim) }),
    ],
    [
      'by an administrator who resets the second factor',
      async (victim, owner) =>
        owner.ask('mutation($id: ID!) { resetMfa(userId: $id) { __typename } }', { id: await idOf(victim) }),
    ],
    [
      'by a second factor that was set up elsewhere',
      async ({ email }) => {
        const other = browser(email);
        await other.signIn();
        return setUpMfa(other);
      },
    ],
    [
      'by a refresh token that somebody uses again',
      async (victim) => {
        const stolen = victim.cookie();
        await victim.auth('refresh');
        await database.query(
          "update identity.refresh_tokens set used_at = now() - interval '6 seconds' where used_at is not null",
        );
        return victim.auth('refresh', undefined, stolen);
      },
    ],
  ])('%s', async (_how, end) => {
    const owner = await anOwner();
    const victim = await aColleagueOf(owner);
    const sockets = [product.url, second.url].map((url) => connect(url, { token: victim.token() }));
    await Promise.all(sockets.map(({ opened }) => opened));
    expect((await victim.ask(NOTHING, {}, second.url)).status).toBe(200);

    await end(victim, owner);
    const ended = performance.now();

    for (const { closed } of sockets) expect((await closed).code).toBe(4403);
    await vi.waitFor(async () => {
      for (const url of [product.url, second.url]) expect((await victim.ask(NOTHING, {}, url)).status).toBe(401);
    });
    expect(performance.now() - ended).toBeLessThan(1_000);
  });
});

test('of fifty tabs that renew at once, one does; the others learn that it was a race', async () => {
  const owner = await anOwner();
  const shown = owner.cookie();
  const answers = await Promise.all(Array.from({ length: 50 }, () => owner.auth('refresh', undefined, shown)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  expect((await owner.ask(NOTHING)).status).toBe(200);
});

test('who confirms may go on at the very next request', async () => {
  const owner = await anOwner();
  const dangerous = async () => (await owner.ask('mutation { beginMfa { __typename } }')).data.beginMfa.__typename;
  await database.query("update identity.sessions set confirmed_at = now() - interval '1 hour' where user_id = $1", [
    await idOf(owner),
  ]);
  await vi.waitFor(async () => expect(await dangerous()).toBe('ConfirmationRequired'));
  const confirm = `mutation { confirmIdentity(input: { password: "${PASSWORD}" }) { __typename } }`;
  expect((await owner.ask(confirm)).data.confirmIdentity.__typename).toBe('IdentityConfirmed');
  expect(await dangerous()).toBe('MfaSetup');
});

test('signing in asks for the second factor, which nothing but a right code answers', async () => {
  const owner = await anOwner();
  const { secret, backupCodes } = await setUpMfa(owner);
  await forgetSteps(owner);
  const asked = await owner.signIn();
  expect(asked).toEqual({ status: 200, challenge: expect.any(String), methods: ['TOTP', 'BACKUP_CODE'] });
  const { challenge } = asked;
  expect(await owner.auth('second-factor', { challenge, code: '000000' })).toMatchObject({ status: 401 });
  expect(await owner.auth('second-factor', { challenge: 'made up', code: codeOf(secret) })).toMatchObject({
    status: 410,
  });
  expect(await owner.auth('second-factor', { challenge, code: 123456 })).toMatchObject({ status: 401 });
  expect(await owner.auth('second-factor', { challenge })).toMatchObject({ status: 400 });
  expect(await owner.auth('second-factor', { challenge, code: codeOf(secret) })).toMatchObject({
    status: 200,
    expiresIn: 900,
  });
  expect((await owner.ask(NOTHING)).status).toBe(200);
  const again = await owner.signIn();
  const spent = await owner.auth('second-factor', { challenge: again.challenge, code: codeOf(secret) });
  expect(spent.status).toBe(401);
  const saved = await owner.auth('second-factor', { challenge: again.challenge, code: backupCodes[0] });
  expect(saved.status).toBe(200);
});

test.each(['code of the app', 'backup code'])('of ten who give the same %s at once, one gets in', async (what) => {
  const owner = await anOwner();
  const { secret, backupCodes } = await setUpMfa(owner);
  await forgetSteps(owner);
  const code = what === 'backup code' ? backupCodes[0] : codeOf(secret);
  const challenges: string[] = [];
  for (let count = 0; count < 5; count += 1) challenges.push((await browser(owner.email).signIn()).challenge);
  const answers = await Promise.all(
    [...challenges, ...challenges].map((challenge) => browser(owner.email).auth('second-factor', { challenge, code })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('an organization that requires a second factor closes to everyone without, until it is set up', async () => {
  const owner = await anOwner();
  const colleague = await aColleagueOf(owner, 'analyst');
  expect((await colleague.ask(NOTHING)).data.viewer.pending).toBeNull();
  const live = connect(second.url, { token: colleague.token() });
  await live.opened;
  const heard = live.subscribe({ query: 'subscription { metricChanged(keys: ["sales.orders"]) { key } }' }).next();
  await setUpMfa(owner);
  const require =
    'mutation { updateSecurityPolicy(input: { mfaRequired: true }) { __typename ... on UserError { message } } }';
  expect((await owner.ask(require)).data.updateSecurityPolicy.__typename).not.toMatch(/Required$/);
  const since = performance.now();

  await vi.waitFor(async () => {
    for (const url of [product.url, second.url]) {
      expect((await colleague.ask(NOTHING, {}, url)).data.viewer).toEqual({ pending: 'MFA', scopes: [] });
    }
  }, 5_000);
  expect(performance.now() - since).toBeLessThan(1_500);
  expect((await heard).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  const { errors } = await colleague.ask('{ customers(first: 1) { totalCount } }');
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
  expect((await owner.ask(NOTHING)).data.viewer.pending).toBeNull();

  await setUpMfa(colleague);
  expect((await colleague.ask(NOTHING)).data.viewer.pending).toBeNull();
  expect((await colleague.ask('{ customers(first: 1) { totalCount } }')).errors).toBeUndefined();
  expect((await colleague.ask('mutation { disableMfa { __typename } }')).data.disableMfa.__typename).toBe(
    'MfaIsRequired',
  );
});

test('who belongs to two organizations goes from one to the other, and nobody else does', async () => {
  const [one, two] = [await anOwner(), await anOwner()];
  const elsewhere = (await two.ask('{ viewer { organizations { id } } }')).data.viewer.organizations[0].id;
  expect(await one.auth('switch', { organizationId: elsewhere })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await browser('nobody').auth('switch', { organizationId: elsewhere })).toMatchObject({ status: 401 });
  await database.query(
    "insert into identity.memberships (organization_id, id, user_id, role) values ($1, $2, $3, 'viewer')",
    [elsewhere, randomUUID(), await idOf(one)],
  );
  const before = one.token();
  expect(await one.auth('switch', { organizationId: elsewhere })).toMatchObject({ status: 200 });
  const { organizations } = (await one.ask('{ viewer { role organizations { id isCurrent } } }')).data.viewer;
  expect(organizations).toHaveLength(2);
  expect(organizations.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).id).toBe(elsewhere);
  await vi.waitFor(async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${before}` };
    const old = await fetch(`${second.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: NOTHING }),
    });
    expect(old.status).toBe(401);
  });
});
