import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside } from '../testing/people.ts';
import {
  aCarefulPerson,
  aPersonAtWork,
  audited,
  BEGIN,
  CONFIRM,
  codeOf,
  later,
  setUpMfa,
} from '../testing/second-factor.ts';

const DISABLE = 'mutation { result: disableMfa { __typename ... on MfaDisabled { mfa { isEnabled } } } }';
const REGENERATE = 'mutation { result: regenerateBackupCodes { __typename ... on BackupCodes { codes } } }';
const STATE = '{ viewer { mfa { isEnabled isRequired enabledAt backupCodesLeft } } }';
const LONG_AGO = '2020-01-01T00:00:00Z';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

test.each([BEGIN, CONFIRM.replace('($code: String!)', '').replace('$code', '"1"'), DISABLE, REGENERATE])(
  'nobody can ask %s',
  async (document) => {
    expect((await graph.nobody.ask(document)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  },
);

test.each([BEGIN, DISABLE, REGENERATE])(
  'whoever finds a session open does not get far: %s asks to confirm first',
  async (document) => {
    const { viewer } = await aCarefulPerson(graph);
    const { data } = await graph.as({ ...viewer, confirmedAt: LONG_AGO }).ask(document);
    expect(Object.values(data ?? {})).toEqual([{ __typename: 'ConfirmationRequired' }]);
  },
);

test('a wrong code, an old one and one of another secret enable nothing', async () => {
  const { ask, organizationId } = await aPersonAtWork(graph);
  const { data } = await ask(BEGIN);
  for (const code of ['000000', codeOf(data?.beginMfa.secret, -3), codeOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')]) {
    expect((await ask(CONFIRM, { code })).data?.confirmMfa.__typename).toBe('CodeRefused');
  }
  expect((await ask(STATE)).data?.viewer.mfa).toMatchObject({ isEnabled: false, enabledAt: null });
  expect(await audited(graph, organizationId)).toContain('identity.MfaEnabled refused');
});

test('after five wrong codes the right one has to wait', async () => {
  const { ask } = await aPersonAtWork(graph);
  const { data } = await ask(BEGIN);
  for (let count = 0; count < 5; count += 1) await ask(CONFIRM, { code: '000000' });
  expect((await ask(CONFIRM, { code: codeOf(data?.beginMfa.secret) })).data?.confirmMfa.__typename).toBe(
    'TooManyAttempts',
  );
});

test('what was proposed long ago cannot be confirmed', async () => {
  const { ask, userId } = await aPersonAtWork(graph);
  const { data } = await ask(BEGIN);
  await asOwner(
    graph,
    "update identity.second_factors set proposed_at = now() - interval '31 minutes' where user_id = $1",
    [userId],
  );
  expect((await ask(CONFIRM, { code: codeOf(data?.beginMfa.secret) })).data?.confirmMfa.__typename).toBe('CodeRefused');
});

test('a code of the app enables it: ten backup codes, once, and the other sessions are over', async () => {
  const person = await aPersonAtWork(graph);
  const other = await door(graph).signIn(person.email);
  const { secret, backupCodes } = await setUpMfa(person.ask);

  expect(backupCodes).toHaveLength(10);
  for (const code of backupCodes) expect(code).toMatch(/^[A-Z2-7]{10}$/);
  expect((await door(graph).refresh(other.refreshToken)).__typename).toBe('RefreshRefused');
  expect((await door(graph).refresh(person.refreshToken)).__typename).toBe('_Tokens');
  const { data } = await person.ask(STATE);
  expect(data?.viewer.mfa).toMatchObject({ isEnabled: true, isRequired: false, backupCodesLeft: 10 });
  expect(await audited(graph, person.organizationId)).toContain('identity.MfaEnabled');
  const kept = await asOwner<{ row: string }>(
    graph,
    'select f::text || array_agg(b)::text as row from identity.second_factors f join identity.backup_codes b using (user_id) where user_id = $1 group by f',
    [person.userId],
  );
  for (const known of [secret, ...backupCodes]) expect(kept[0]?.row).not.toContain(known);
});

test('a proposal does not touch what is enabled, and a new app takes its place', async () => {
  const { ask, userId, secret: old } = await aCarefulPerson(graph);
  const { data } = await ask(BEGIN);
  expect((await ask(CONFIRM, { code: codeOf(old) })).data?.confirmMfa.__typename).toBe('CodeRefused');
  expect((await ask(STATE)).data?.viewer.mfa.isEnabled).toBe(true);
  await later(graph, userId);
  expect((await ask(CONFIRM, { code: codeOf(data?.beginMfa.secret) })).data?.confirmMfa.__typename).toBe('MfaEnabled');
});

test('a sealed secret opens nobody else: copied to another person it is no secret', async () => {
  const [one, other] = [await aCarefulPerson(graph), await aPersonAtWork(graph)];
  await asOwner(
    graph,
    'insert into identity.second_factors (user_id, proposed_secret, proposed_at) select $1, secret, now() from identity.second_factors where user_id = $2',
    [other.userId, one.userId],
  );
  expect((await other.ask(CONFIRM, { code: codeOf(one.secret) })).errors?.[0]?.extensions.code).toBe('INTERNAL');
});

test('new backup codes void the old', async () => {
  const { ask, userId, backupCodes, organizationId } = await aCarefulPerson(graph);
  const { data } = await ask(REGENERATE);
  expect(data?.result.codes).toHaveLength(10);
  expect(data?.result.codes).not.toEqual(expect.arrayContaining(backupCodes));
  const kept = await asOwner(graph, 'select from identity.backup_codes where user_id = $1', [userId]);
  expect(kept).toHaveLength(10);
  expect(await audited(graph, organizationId)).toContain('identity.BackupCodesRegenerated');
});

test('nobody keeps the cores busy with new backup codes: the sixth set within 15 minutes has to wait', async () => {
  const { ask } = await aCarefulPerson(graph);
  for (let set = 0; set < 5; set += 1) expect((await ask(REGENERATE)).data?.result.codes).toHaveLength(10);
  expect((await ask(REGENERATE)).errors?.[0]?.extensions).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfter: expect.any(Number),
  });
}, 20_000);

test('who has none has nothing to disable and no codes to renew', async () => {
  const { ask } = await aPersonAtWork(graph);
  for (const document of [DISABLE, REGENERATE]) {
    expect((await ask(document)).data?.result.__typename).toBe('MfaIsOff');
  }
});

test.each([
  ['the organization', 'update identity.known_organizations set mfa_required = true'],
  ['whoever created him', 'update identity.memberships set mfa_required = true'],
])('it stays on when it is required by %s', async (_whom, sql) => {
  const { ask, organizationId } = await aCarefulPerson(graph);
  await inside(graph, organizationId, sql);
  expect((await ask(DISABLE)).data?.result.__typename).toBe('MfaIsRequired');
  expect((await ask(STATE)).data?.viewer.mfa).toMatchObject({ isEnabled: true, isRequired: true });
});

test('disabled it is gone with its codes, and so are the other sessions', async () => {
  const person = await aCarefulPerson(graph);
  expect((await person.ask(DISABLE)).data?.result).toEqual({ __typename: 'MfaDisabled', mfa: { isEnabled: false } });
  expect(await asOwner(graph, 'select from identity.backup_codes where user_id = $1', [person.userId])).toEqual([]);
  expect((await door(graph).signIn(person.email)).__typename).toBe('_Tokens');
  expect(await audited(graph, person.organizationId)).toContain('identity.MfaDisabled');
});

test('nobody sees how it stands with a colleague of another organization', async () => {
  const [stranger, person] = [await anOwner(graph), await aCarefulPerson(graph)];
  const rows = await inside(graph, stranger.organizationId, 'select from identity.second_factors where user_id = ?', [
    person.userId,
  ]);
  expect(rows).toEqual([]);
  const { data } = await graph
    .as(viewerOf(identity, { userId: person.userId, organizationId: stranger.organizationId }))
    .ask(STATE);
  expect(data?.viewer.mfa.isEnabled).toBe(false);
});
