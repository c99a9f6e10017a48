import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { configureMail } from '#kernel/mail/post';
import { connect } from '../router/testing/live-client.ts';
import { type Answer, type Member, PASSWORD, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

/** Whatever an administrator does to somebody counts within this time, wherever that person is. */
const SOON_MS = 1_000;
const READ_ORDERS = 'sales:order.read';
const ORDERS = '{ orders(first: 1) { totalCount } }';
const LIVE = `subscription { metricChanged(keys: ["sales.orders"]) { key value(period: { preset: ALL_TIME }) { current } } }`;

describe.each([false, true])('with subgraphs behind HTTP: %s', (overHttp) => {
  let product: WholeProduct;
  let database: Client;
  let owner: Member;
  beforeAll(async () => {
    configureMail(undefined); // so that invitations are told, not sent
    product = await wholeProduct({ overHttp });
    database = new Client({ connectionString: product.databaseUrl });
    await database.connect();
    owner = await product.newMember();
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await product?.close();
  });

  async function post<T>(path: string, body: object, token?: string): Promise<T & { status: number }> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${product.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, ...((await response.json()) as T) };
  }

  const signIn = (email: string) => post<{ accessToken: string }>('/auth/sign-in', { email, password: PASSWORD });

  /** Invites somebody, who accepts and signs in: all of it as people do it. */
  async function invited(email: string, role: string) {
    const invite = 'mutation($input: InviteUserInput!) { inviteUser(input: $input) { ... on Invitation { path } } }';
    const { data } = await owner.ask(invite, { input: { email, role } });
    const token = data?.inviteUser.path.split('=')[1];
    const query = 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }';
    const input = { token, name: 'Guest', password: PASSWORD };
    const accepted = await post<Answer>('/graphql', { query, variables: { input } });
    expect(accepted.data?.acceptInvitation.__typename).toBe('InvitationAccepted');
    return entered(email);
  }

  async function entered(email: string) {
    const { accessToken: token } = await signIn(email);
    const ask = (query: string) => post<Answer>('/graphql', { query }, token);
    const { data } = await ask('{ viewer { user { id } } }');
    return { email, token, ask, userId: data?.viewer.user.id as string };
  }

  const newcomer = (role = 'GUEST') => invited(`${randomUUID()}@example.com`, role);

  async function aRole(permissions: string[]): Promise<string> {
    const create = 'mutation($input: CreateRoleInput!) { createRole(input: $input) { ... on OwnRole { id } } }';
    const { data } = await owner.ask(create, { input: { name: randomUUID(), permissions } });
    return data?.createRole.id;
  }

  const give = (userId: string, input: object) =>
    owner.ask('mutation($input: UpdateMemberInput!) { updateMember(input: $input) { __typename } }', {
      input: { userId, ...input },
    });
  const perform = async (act: string, userId: string) =>
    (await owner.ask(`mutation($id: ID!) { ${act}(userId: $id) { __typename } }`, { id: userId })).data?.[act]
      .__typename;

  /** What an open subscription says to the next change of orders: a figure, or why there is none. */
  function listen(token: string) {
    const events = connect(product.url, { token }).subscribe({ query: LIVE });
    let last: unknown = 'nothing yet';
    void (async () => {
      for (let event = await events.next(); event.data || event.errors; event = await events.next()) {
        const { data, errors } = event as Answer;
        last = errors?.[0]?.extensions?.code ?? data?.metricChanged.value?.current;
      }
    })();
    return async () => {
      await database.query('select pg_notify($1, $2)', ['changes', `${owner.organizationId} sales.orders`]);
      return last;
    };
  }

  async function within(work: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    await vi.waitFor(work, { timeout: 5_000, interval: 20 });
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
  }

  test.each<
    [string, () => Promise<[grant: (id: string) => Promise<unknown>, revoke: (id: string) => Promise<unknown>]>]
  >([
    [
      'an own role, given and taken',
      async () => {
        const role = await aRole([READ_ORDERS]);
        return [(id) => give(id, { ownRoleIds: [role] }), (id) => give(id, { ownRoleIds: [] })];
      },
    ],
    [
      'a permission, put into a role and taken out of it',
      async () => {
        const id = await aRole([]);
        const change = 'mutation($input: UpdateRoleInput!) { updateRole(input: $input) { __typename } }';
        const set = (permissions: string[]) => owner.ask(change, { input: { id, permissions } });
        return [(user) => give(user, { ownRoleIds: [id] }).then(() => set([READ_ORDERS])), () => set([])];
      },
    ],
    [
      'a role that is deleted with what it gave',
      async () => {
        const id = await aRole([READ_ORDERS]);
        const remove = 'mutation($input: DeleteRoleInput!) { deleteRole(input: $input) { __typename } }';
        return [
          (user) => give(user, { ownRoleIds: [id] }),
          () => owner.ask(remove, { input: { id, fromMembers: true } }),
        ];
      },
    ],
    ['the system role', async () => [(id) => give(id, { role: 'VIEWER' }), (id) => give(id, { role: 'GUEST' })]],
  ])('%s counts within a second, on HTTP and in an open subscription', async (_what, prepare) => {
    const [grant, revoke] = await prepare();
    const guest = await newcomer();
    const heard = listen(guest.token);
    const code = async () => (await guest.ask(ORDERS)).errors?.[0]?.extensions.code;
    expect(await code()).toBe('FORBIDDEN');
    await vi.waitFor(async () => expect(await heard()).toBe('FORBIDDEN'), { timeout: 10_000, interval: 50 });

    await grant(guest.userId);
    await within(async () => {
      expect(await code()).toBeUndefined();
      expect(await heard()).not.toBe('FORBIDDEN');
    });
    await revoke(guest.userId);
    await within(async () => {
      expect(await code()).toBe('FORBIDDEN');
      expect(await heard()).toBe('FORBIDDEN');
    });
  });

  test('whoever listens is told what he may do, at once and within a second of each change', async () => {
    const guest = await newcomer();
    const events = connect(product.url, { token: guest.token }).subscribe({
      query: 'subscription { viewerChanged { scopes } }',
    });
    const told = async () => ((await events.next()) as Answer).data?.viewerChanged.scopes;
    expect(await told()).not.toContain(READ_ORDERS);
    await give(guest.userId, { role: 'VIEWER' });
    await within(async () => expect(await told()).toContain(READ_ORDERS));
    await give(guest.userId, { role: 'GUEST' });
    await within(async () => expect(await told()).not.toContain(READ_ORDERS));
  });

  test.each(['deactivateMember', 'offboardMember'])(
    '%s ends requests and sockets within a second, and closes the door',
    async (act) => {
      const person = await newcomer('VIEWER');
      const { opened, closed } = connect(product.url, { token: person.token });
      await opened;
      expect((await person.ask(ORDERS)).status).toBe(200);

      await perform(act, person.userId);
      const begun = performance.now();
      await within(async () => expect((await person.ask(ORDERS)).status).toBe(401));
      expect((await closed).code).toBe(4403);
      expect(performance.now() - begun).toBeLessThan(SOON_MS);
      expect((await signIn(person.email)).status).toBe(401);
    },
  );

  test('who was kept out enters again when he is let in; who left joins again by an invitation', async () => {
    const person = await newcomer('VIEWER');
    await perform('deactivateMember', person.userId);
    await perform('activateMember', person.userId);
    const back = await entered(person.email);
    expect((await back.ask(ORDERS)).errors).toBeUndefined();

    await perform('offboardMember', person.userId);
    const again = await invited(person.email, 'ANALYST');
    expect(again.userId).toBe(person.userId);
    const { data } = await again.ask('{ viewer { role } }');
    expect(data?.viewer.role).toBe('ANALYST');
  });

  test('a guest who was given nothing uses the app and sees no figure', async () => {
    const guest = await newcomer();
    const { data, errors } = await guest.ask('{ viewer { role scopes organization { name } } }');
    expect(errors).toBeUndefined();
    expect(data?.viewer).toEqual({
      role: 'GUEST',
      scopes: ['organizations:organization.read'],
      organization: { name: 'Sample' },
    });
    for (const query of [ORDERS, '{ users { totalCount } }', '{ customers { totalCount } }']) {
      expect((await guest.ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('an administrator asks what opens in which part of the product', async () => {
    const role = await aRole([READ_ORDERS]);
    const { data } = await owner.ask(
      `query($input: SimulateAccessInput!) { simulateAccess(input: $input) { scopes domains { domain isOn isOpen heldCount } } }`,
      { input: { role: 'GUEST', ownRoleIds: [role] } },
    );
    expect(data?.simulateAccess.scopes).toEqual(['organizations:organization.read', READ_ORDERS]);
    const open = data?.simulateAccess.domains.filter(({ isOpen }: { isOpen: boolean }) => isOpen);
    expect(open.map(({ domain }: { domain: string }) => domain).sort()).toEqual(['organizations', 'sales']);
  });
});
