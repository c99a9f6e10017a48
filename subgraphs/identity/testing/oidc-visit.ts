import { randomUUID } from 'node:crypto';
import type { TestGraph } from '#kernel/testing/test-graph';
import type { Forger, Forgery } from './forger.ts';

/** Where a browser is sent, and what it keeps. */
export interface Step {
  location: string;
  binding: string | null;
  refreshToken: string | null;
}

const STEP = '{ location binding refreshToken }';
const ORIGIN = { address: '192.0.2.9', userAgent: 'vitest' };

/** The router's side of going to a provider and back. */
export function oidcDoor(graph: TestGraph) {
  const ask = async (query: string, input: object): Promise<Step> => {
    const { data, errors } = await graph.router.ask(query, { input: { ...ORIGIN, ...input } });
    if (errors) throw errors[0];
    return data?.result;
  };
  return {
    begin: (provider: string, input: object = {}) =>
      ask(`mutation($input: _BeginOidcInput!) { result: _beginOidc(input: $input) ${STEP} }`, {
        provider,
        to: '/',
        ...input,
      }),
    finish: (provider: string, query: string, binding?: string | null) =>
      ask(`mutation($input: _FinishOidcInput!) { result: _finishOidc(input: $input) ${STEP} }`, {
        provider,
        query,
        binding,
      }),
  };
}

/** A browser that went to the forger and comes back with an answer, which the test may tamper with before it finishes. */
export async function cameBack(graph: TestGraph, forger: Forger, claims: Forgery = {}, input: object = {}) {
  const { provider } = forger;
  const { location, binding } = await oidcDoor(graph).begin(provider.key, input);
  if (!binding) throw new Error(`The browser was sent to ${location}.`);
  const asked = new URL(location).searchParams;
  const state = asked.get('state') ?? '';
  forger.say({ sub: randomUUID(), nonce: asked.get('nonce') ?? '', email_verified: true, ...claims });
  const answer = new URLSearchParams({ code: 'c', state, iss: provider.issuer });
  return { asked, answer, binding, finish: () => oidcDoor(graph).finish(provider.key, `?${answer}`, binding) };
}
