import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { letterTo, linkIn } from './letters.ts';
import { askAs, type Person } from './people.ts';
import { askGraph, type Whereabouts } from './requests.ts';

const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) { __typename } }';

/** Somebody who joined the organization of its owner by an invitation. */
export async function colleagueOf(owner: Person, at: Whereabouts, role: string, name = 'Linus Field'): Promise<Person> {
  const person = { email: `${randomUUID()}@example.com`, password: 'velvet anchor biscuit 52' };
  await askAs(at, owner, `mutation { inviteUser(input: { email: "${person.email}", role: ${role} }) { __typename } }`);
  const { searchParams } = new URL(linkIn(await letterTo(at, person.email, /./)), at.url);
  const input = { token: searchParams.get('token'), name, password: person.password };
  const { result } = await askGraph<{ result: { __typename: string } }>(at, ACCEPT, { input });
  if (result.__typename !== 'InvitationAccepted') throw new Error(`Nobody joined: ${JSON.stringify(result)}`);
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
