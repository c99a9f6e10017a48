import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Ids, operationsOf } from './testing/operations.ts';
import { type Answer, type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';
import { hasPgBouncer, startPgBouncer } from './testing/start-pgbouncer.ts';

const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));

/** Names, numbers and amounts that only the first organization has. */
const SECRETS = [
  'Café Nord',
  'SO-1',
  'Oolong',
  'Leaf & Co',
  'House blend',
  'Tasting',
  '106.75',
  'bo@example.com',
  'ines@example.com',
];

/** Entities that operations are named after by another name. */
const NAMES: Record<string, string> = { OwnRole: 'Role', UserSession: 'Session' };

/** Queries that answer the bearer of something: a link of a letter, an export that is ready. */
const BEARERS = ['invitation', 'passwordLink', 'personalDataExport'];

/** After these there is nobody left to ask anything, or nothing left to ask for. */
const LAST = [
  'removeLanguageModel',
  'unpinChart',
  'deleteEvaluationCase',
  'deleteRole',
  'deleteConversation',
  'endSession',
  'endSessionsOf',
  'erasePerson',
  'closeOrganization',
];

/** A language model that is too dear to be asked anything. */
const MODEL = {
  name: 'Twin',
  baseUrl: 'https://model.example/v1',
  model: 'twin',
  inputPrice: '99999',
  outputPrice: '99999',
};

const WAYS = [
  { way: 'in one process', options: {}, isPossible: true },
  { way: 'over HTTP', options: { overHttp: true }, isPossible: true },
  { way: 'over HTTP and through PgBouncer', options: { overHttp: true, isPooled: true }, isPossible: hasPgBouncer },
];

describe.each(WAYS.filter(({ isPossible }) => isPossible))('two organizations in one database, $way', ({ options }) => {
  let product: WholeProduct;
  let owner: Member;
  let stranger: Member;
  let ids: Ids;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if ('isPooled' in options) vi.stubEnv('PREPARED_STATEMENTS', '0');
    const pooled = async (url: string) => {
      const pooler = await startPgBouncer(url);
      ends.push(pooler.stop);
      return pooler.url;
    };
    product = await wholeProduct({ ...options, ...('isPooled' in options && { pooled }) });
    [owner, stranger] = [await product.newMember(), await product.newMember()];
    await product.importSample(owner);
    await managePeople(owner);
    ids = await idsOf(product, owner.organizationId);
  });

  afterAll(async () => {
    await product?.close();
    for (const end of ends) await end();
    vi.unstubAllEnvs();
  });

  test('every operation, run by one with the ids of the other, shows nothing and changes nothing', async () => {
    const before = await fingerprint(product, owner.organizationId);
    const leaks: string[] = [];
    const crashes: string[] = [];
    for (const { name, query, variables } of operationsOf(schema, ids)) {
      const answer = await stranger.ask(query, variables);
      if (leaksSecret(answer, variables)) leaks.push(name);
      if (answer.errors?.some(({ extensions }) => extensions.code === 'INTERNAL'))
        crashes.push(`${name}: ${JSON.stringify(answer.errors)}`);
    }
    expect(leaks).toEqual([]);
    expect(crashes).toEqual([]);
    expect(await fingerprint(product, owner.organizationId)).toEqual(before);
  });

  test('the same operations, run by the organization itself, show its things and change them', async () => {
    const before = await fingerprint(product, owner.organizationId);
    const all = operationsOf(schema, ids);
    const operations = [...all].sort((one, other) => LAST.indexOf(one.name) - LAST.indexOf(other.name));
    const answers = new Map<string, Answer>();
    for (const { name, query, variables } of operations) answers.set(name, await owner.ask(query, variables));
    const blind = operations.filter(
      ({ name, kind }) => kind === 'query' && answers.get(name)?.data?.[name] == null && !BEARERS.includes(name),
    );
    expect(blind.map(({ name }) => [name, answers.get(name)?.errors])).toEqual([]);
    const shown = [...answers.values()].filter((answer) => leaksSecret(answer, {}));
    expect(shown.length).toBeGreaterThan(15);
    const unheard = operations.filter(
      ({ name, hasIds }) =>
        hasIds &&
        !LAST.includes(name) &&
        answers.get(name)?.errors?.some(({ extensions }) => extensions.code !== 'VALIDATION_FAILED'),
    );
    expect(unheard.map(({ name }) => [name, answers.get(name)?.errors])).toEqual([]);
    expect(await fingerprint(product, owner.organizationId)).not.toEqual(before);
  });
});

/** A role of the organization's own, an invitation that nobody has accepted, programs, and a language model. */
async function managePeople({ ask }: Member): Promise<void> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const scopes = ['sales:order.read'];
  for (const [field, type, input] of [
    ['createRole', 'CreateRoleInput', { name: 'Twin', permissions: scopes }],
    ['inviteUser', 'InviteUserInput', { email: 'guest@example.com', role: 'GUEST' }],
    ['createApiKey', 'CreateApiKeyInput', { name: 'Twin', scopes, expiresAt }],
    ['createApiClient', 'CreateApiClientInput', { name: 'Twin', scopes, expiresAt }],
    ['createLanguageModel', 'CreateLanguageModelInput', MODEL],
  ] as const) {
    const { data } = await ask(`mutation($input: ${type}!) { ${field}(input: $input) { __typename } }`, { input });
    expect(data?.[field].__typename).not.toMatch(/Required|NotHeld/);
  }
}

/** True when an answer holds something of the first organization that the question did not bring along. */
function leaksSecret({ data }: Answer, variables: object): boolean {
  const asked = JSON.stringify(variables);
  const told = JSON.stringify(data ?? null);
  return SECRETS.some((secret) => told.includes(secret) && !asked.includes(secret));
}

/** One id of everything that the organization has, by graph type. */
async function idsOf({ databaseUrl, started }: WholeProduct, organizationId: string): Promise<Ids> {
  const found = new Map([['Organization', organizationId]]);
  await withOwner(databaseUrl, async (client) => {
    for (const metadata of started.flatMap(({ runtime }) => [
      ...runtime.database.orm.getMetadata().getAll().values(),
    ])) {
      if (!metadata.properties.organizationId || !metadata.properties.id) continue;
      const [id] = metadata.properties.id.fieldNames;
      const { rows } = await client.query(
        `select ${id} as id from ${metadata.schema}.${metadata.tableName} where organization_id = $1 order by 1 limit 1`,
        [organizationId],
      );
      if (rows[0]) found.set(NAMES[metadata.className] ?? metadata.className, rows[0].id);
    }
    const { rows } = await client.query('select user_id from identity.memberships where organization_id = $1', [
      organizationId,
    ]);
    found.set('User', rows[0].user_id);
    const linked = await client.query(
      `insert into identity.identities (id, user_id, issuer, subject) values (gen_random_uuid(), $1::uuid, 'https://twin.example', $1::text)
       returning id`,
      [rows[0].user_id],
    );
    found.set('Identity', linked.rows[0].id);
  });
  return found;
}

/** A hash of every row of the organization, table by table. */
async function fingerprint({ databaseUrl }: WholeProduct, organizationId: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await withOwner(databaseUrl, async (client) => {
    const { rows } = await client.query<{
      name: string;
    }>(`select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'organization_id' and c.relkind = 'r' and c.relnamespace not in (select oid from pg_namespace where nspname = 'kernel') and c.relname not in ('sessions', 'refresh_tokens')`);
    for (const { name } of rows) {
      const { rows: hashes } = await client.query(
        `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as hash from ${name} t where organization_id = $1`,
        [organizationId],
      );
      found[name] = hashes[0].hash;
    }
  });
  return found;
}

async function withOwner(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
