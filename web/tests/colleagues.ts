import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Scene } from './browser.ts';
import { letterTo, linkIn } from './letters.ts';
import { askAs, type Person } from './people.ts';

const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }';

/** Somebody who joined the organization of its owner by an invitation. */
export async function colleagueOf(owner: Person, scene: Scene, role: string, name = 'Linus Field'): Promise<Person> {
  const person = { email: `${randomUUID()}@example.com`, password: 'velvet anchor biscuit 52' };
  await askAs(
    scene,
    owner,
    `mutation { inviteUser(input: { email: "${person.email}", role: ${role} }) { __typename } }`,
  );
  const link = new URL(linkIn(await letterTo(scene.mailbox, person.email, /./)), scene.url);
  const input = { token: link.searchParams.get('token'), name, password: person.password };
  const response = await fetch(`${scene.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ACCEPT, variables: { input } }),
  });
  const { data } = (await response.json()) as { data?: { acceptInvitation: { __typename: string } } };
  if (data?.acceptInvitation.__typename !== 'InvitationAccepted')
    throw new Error(`Nobody joined: ${JSON.stringify(data)}`);
  return person;
}

/** Nobody waits until a proof is old: the first of these mutations is answered as the graph would then. */
export async function wantProofOf(page: Page, operationName: string, field: string): Promise<void> {
  const json = { data: { [field]: { __typename: 'ConfirmationRequired', message: 'Show who you are.' } } };
  let isAsked = false;
  await page.route('**/graphql', (route) => {
    if (isAsked || route.request().postDataJSON()?.operationName !== operationName) return route.fallback();
    isAsked = true;
    return route.fulfill({ json });
  });
}
