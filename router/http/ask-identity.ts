import type { FastifyRequest } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import { shownDevice } from './auth-cookies.ts';
import { originOf } from './request.ts';

/** Asks identity, on behalf of a request, a field that only the router may ask and that the document calls `result`. */
export async function askIdentity<T>(
  identity: RunningSubgraph,
  query: string,
  variables: Record<string, unknown>,
  request: FastifyRequest,
): Promise<T> {
  const caller = { actor: 'router', ...originOf(request) } as const;
  const { data, errors } = await identity.execute({ query, variables, caller });
  if (errors?.[0]) throw errors[0];
  return data?.result as T;
}

/** From where a request comes, as identity keeps it. */
export function originInput(request: FastifyRequest): { address: string; userAgent: string; device?: string } {
  const { address, userAgent } = originOf(request);
  const device = shownDevice(request.cookies);
  return { address, userAgent, ...(device && { device }) };
}
