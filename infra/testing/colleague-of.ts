import { randomUUID } from 'node:crypto';
import { type Answer, type Member, PASSWORD, type WholeProduct } from './sample-company.ts';

/** A colleague in the organization of its owner, who was invited with a role and has signed in. */
export async function colleagueOf(
  owner: Member,
  { url }: WholeProduct,
  role: string,
): Promise<Member & { email: string }> {
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const email = `${randomUUID()}@example.com`;
  const invite = 'mutation($input: InviteUserInput!) { inviteUser(input: $input) { ... on Invitation { path } } }';
  const { data } = await owner.ask(invite, { input: { email, role } });
  const accept = 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }';
  const input = { token: data?.inviteUser.path.split('=')[1], name: 'Colleague', password: PASSWORD };
  await post('/graphql', { query: accept, variables: { input } });
  const { accessToken: token } = await post('/auth/sign-in', { email, password: PASSWORD });
  const ask = (query: string, variables?: object): Promise<Answer> => post('/graphql', { query, variables }, token);
  return { organizationId: owner.organizationId, token, email, ask };
}
