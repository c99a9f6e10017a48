import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import jwt from 'jsonwebtoken';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair } from '#kernel/auth/keys';
import { buildSubgraph } from '#kernel/graph/build-subgraph';
import { domains } from '../../subgraphs/index.ts';
import { type Operation, operationsOf } from '../testing/operations.ts';
import { type Answer, type Member, PASSWORD, type WholeProduct, wholeProduct } from '../testing/sample-company.ts';
import { type Asker, mayRun, type Permission, permissionsOf } from './permission-table.ts';
import { rolesOf } from './permissions-page.ts';

const built = await Promise.all(domains.map(async (domain) => ({ domain, ...(await buildSubgraph(domain)) })));
const permissions = new Map(permissionsOf(built).map((permission) => [permission.name, permission]));
const roles = rolesOf(domains);

/** About things that do not exist, so that whoever may do a thing does no harm. */
const operations = operationsOf(
  buildSchema(readFileSync('schema/api.graphql', 'utf8')),
  new Map([['Nothing', randomUUID()]]),
);

let product: WholeProduct;
let owner: Member;
let tokens: Map<string, string>;
beforeAll(async () => {
  product = await wholeProduct();
  owner = await product.newMember();
  tokens = new Map();
  for (const [role] of roles) tokens.set(role, await memberWith(role));
  tokens.set('setting up', await memberWith('owner', { mustSetUp: true }));
});
afterAll(() => product?.close());

describe('without a session that lives', () => {
  const BAD = {
    expired: () => forged({ exp: Math.floor(Date.now() / 1_000) - 60 }),
    'not yet valid': () => forged({ nbf: Math.floor(Date.now() / 1_000) + 600 }),
    revoked: async () => {
      const token = await memberWith('owner');
      await asOwner('update identity.sessions set ended_at = now(), end_reason = $2 where id = $1', [
        claimsOf(token).sid,
        'SIGNED_OUT',
      ]);
      return token;
    },
    'of a session that never was': () => forged({ sid: randomUUID() }),
    "signed by another installation's key": () => forged({}, newKeyPair().privateKey),
    'moved to another organization': async () => forged({ org: (await product.newMember()).organizationId }),
  };

  test.each(Object.entries(BAD))('a token that is %s opens no operation at all', async (_name, make) => {
    const token = await make();
    await expect
      .poll(async () => codesOf(await ask('{ viewer { role } }', {}, token)), { timeout: 1_000 })
      .toEqual(['UNAUTHENTICATED']);
    const open: string[] = [];
    for (const { name, query, variables } of operations) {
      const answer = await ask(query, variables, token);
      if (answer.data || !codesOf(answer).includes('UNAUTHENTICATED')) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe.each<[string, Asker]>([['nobody', 'nobody'], ['setting up', 'setting up'], ...roles])('%s', (name, asker) => {
  test('is refused every operation that the table closes', async () => {
    expect(await verdicts(name, (permission) => !mayRun(permission, asker), isRefused)).toEqual([]);
  });

  test('is refused none that the table opens', async () => {
    expect(
      await verdicts(
        name,
        (permission) => mayRun(permission, asker),
        (answer, field) => !isRefused(answer, field),
      ),
    ).toEqual([]);
  });
});

test('the table knows every operation of the schema', () => {
  expect(operations.filter((operation) => !permissions.has(operation.name))).toEqual([]);
});

/** The operations that are answered otherwise than they must. */
async function verdicts(
  name: string,
  concerns: (permission: Permission) => boolean,
  isRight: (answer: Answer, field: string) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const operation of operations.filter((one) => concerns(permissions.get(one.name) as Permission))) {
    const answer = await ask(operation.query, operation.variables, tokens.get(name));
    if (!isRight(answer, operation.name))
      wrong.push(`${operation.name}: ${JSON.stringify(answer.errors ?? 'answered')}`);
  }
  return wrong;
}

/** Whether the operation itself was refused; parts of an answer may be closed to one who may ask for the whole. */
function isRefused({ errors = [] }: Answer, field: Operation['name']): boolean {
  return errors.some(
    ({ path, extensions }) =>
      ['FORBIDDEN', 'UNAUTHENTICATED'].includes(extensions.code) && (!path || (path.length === 1 && path[0] === field)),
  );
}

const codesOf = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code);

async function ask(query: string, variables: object, token: string | undefined): Promise<Answer> {
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The token of a colleague of the owner who signed in an hour ago: whatever is dangerous asks him to confirm first. */
async function memberWith(role: string, { mustSetUp = false } = {}): Promise<string> {
  const email = `${randomUUID()}@example.com`;
  await asOwner(
    `with colleague as (
       insert into identity.users (id, email, name, password_hash)
       select gen_random_uuid(), $1, 'A colleague', password_hash from identity.users u join identity.memberships m on m.user_id = u.id
        where m.organization_id = $2 limit 1 returning id)
     insert into identity.memberships (organization_id, id, user_id, role, mfa_required)
     select $2, gen_random_uuid(), id, $3, $4 from colleague`,
    [email, owner.organizationId, role, mustSetUp],
  );
  const response = await fetch(`${product.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { accessToken } = (await response.json()) as { accessToken: string };
  await asOwner("update identity.sessions set confirmed_at = now() - interval '1 hour' where id = $1", [
    claimsOf(accessToken).sid,
  ]);
  return accessToken;
}

/** The owner's token with other claims, or signed with another key. */
function forged(changes: jwt.JwtPayload, key = product.keys.access.privateKey): string {
  const { header, payload } = jwt.decode(owner.token, { complete: true }) as {
    header: jwt.JwtHeader;
    payload: jwt.JwtPayload;
  };
  return jwt.sign({ ...payload, ...changes }, key, { algorithm: 'ES256', header });
}

const claimsOf = (token: string): jwt.JwtPayload => jwt.decode(token) as jwt.JwtPayload;

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}
