import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { aCompany, type Colleague } from '../testing/company.ts';
import { type Letters, letters, tokenIn } from '../testing/letters.ts';
import { asOwner, identityGraph } from '../testing/people.ts';
import { stranger } from '../testing/stranger.ts';
import { Role } from './role.ts';

let graph: TestGraph;
let mail: Letters;
beforeAll(async () => {
  graph = await identityGraph();
  mail = await letters();
});

const CREATE = 'mutation($input: CreateUserInput!) { result: createUser(input: $input) { __typename } }';
const INVITE = 'mutation($input: InviteUserInput!) { result: inviteUser(input: $input) { __typename } }';
const ACCEPT = 'mutation($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) { __typename } }';
const someone = () => `${newId()}@example.com`;
const create = async ({ ask }: Colleague) =>
  (await ask(CREATE, { input: { email: someone(), name: 'Dorothy', role: 'MEMBER' } })).data?.result.__typename;
const invite = async ({ ask }: Colleague, email = someone()) =>
  (await ask(INVITE, { input: { email, role: 'MEMBER' } })).data?.result.__typename;

/** A company whose plan has so many seats, as organizations tells. */
async function withSeats(seats: number) {
  const company = await aCompany(graph);
  await asOwner(
    graph,
    `insert into kernel.events (organization_id, type, payload)
      values ($1, 'organizations.PlanChanged', jsonb_build_object('plan', 'team', 'seats', $2::int))`,
    [company.organizationId, seats],
  );
  await graph.drain();
  return company;
}

test('when every seat is taken nobody is created or invited, until somebody leaves', async () => {
  const company = await withSeats(2);
  const colleague = await company.colleague(Role.MEMBER);

  expect(await create(company.owner)).toBe('NoSeatLeft');
  expect(await invite(company.owner)).toBe('NoSeatLeft');

  const leave = 'mutation($id: ID!) { result: offboardMember(userId: $id) { __typename } }';
  expect((await company.owner.ask(leave, { id: colleague.userId })).data?.result.__typename).toBe('MemberOffboarded');
  expect(await create(company.owner)).toBe('UserCreated');
});

test('an invitation waits while every seat is taken, and is good when one is free', async () => {
  const company = await withSeats(2);
  const email = someone();
  expect(await invite(company.owner, email)).toBe('Invitation');
  const token = tokenIn(await mail.to(email));
  const colleague = await company.colleague(Role.MEMBER);
  const accept = async () => {
    const input = { token, name: 'Katherine Johnson', password: 'seven quiet rivers bend' };
    return (await stranger(graph).ask(ACCEPT, { input })).data?.result.__typename;
  };

  expect(await accept()).toBe('NoSeatLeft');
  await asOwner(graph, 'update identity.memberships set deleted_at = now() where user_id = $1', [colleague.userId]);
  expect(await accept()).toBe('InvitationAccepted');
});

test('of many who are created at once, as many get in as there are seats', async () => {
  const company = await withSeats(3);

  const answers = await Promise.all(Array.from({ length: 5 }, () => create(company.owner)));

  expect(answers.sort()).toEqual([...Array(3).fill('NoSeatLeft'), ...Array(2).fill('UserCreated')]);
});
