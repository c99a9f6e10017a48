import { Session } from '#kernel/database/session';
import type { TestGraph } from '#kernel/testing/test-graph';
import { issuePasswordLink } from '../passwords/issue-password-link.ts';
import { PasswordLinkPurpose } from '../passwords/password.types.ts';
import { stranger } from './stranger.ts';

const SET = `mutation($input: SetPasswordInput!) { setPassword(input: $input) {
  __typename ... on PasswordSet { email } ... on UserError { message }
} }`;

/** A link with which a person sets a password, as his letter would hold it. */
export function aLink(
  graph: TestGraph,
  { userId, organizationId }: { userId: string; organizationId: string },
  purpose = PasswordLinkPurpose.RESET,
): Promise<string> {
  const session = new Session(graph.started.runtime.database, { actor: 'nobody', correlationId: 'test' });
  return session.inside(organizationId, (inside) => inside.write((em) => issuePasswordLink(em, userId, purpose)));
}

/** Sets a password by a link; returns the result. */
export async function setPassword(graph: TestGraph, token: string, password: string, asker = stranger(graph)) {
  const { data, errors } = await asker.ask(SET, { input: { token, password } });
  if (errors?.[0]) throw errors[0];
  return data?.setPassword;
}
