import { randomUUID } from 'node:crypto';
import type { Viewer } from '#kernel/auth/viewer';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import { COMPANY } from '../company/company.ts';
import type { DemoCompany } from '../create-demo-company.ts';

/** What the simulator may do: no more than its orders and purchases need. */
const SCOPES = [
  'sales:customer.read',
  'sales:order.read',
  'sales:order.write',
  'products:product.read',
  'products:stock.read',
  'products:purchase.read',
  'products:purchase.write',
  'products:purchase.receive',
];

/** Asks subgraphs of the demo company as any client would, with the rights of a clerk. */
export class DemoClient {
  private readonly viewer: Viewer;

  constructor(
    private readonly started: readonly StartedDomain[],
    { organizationId, userId }: Pick<DemoCompany, 'organizationId' | 'userId'>,
  ) {
    const { currency, timeZone, locale, fiscalYearStart } = COMPANY;
    const settings = { currency, timeZone, locale, fiscalYearStart, modules: ['sales', 'products'] };
    this.viewer = { userId, organizationId, sessionId: randomUUID(), role: 'member', scopes: SCOPES, ...settings };
  }

  /** The data of the answer; throws the first of its errors. */
  async ask<Data>(domain: 'sales' | 'products', query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const subgraph = this.started.find((one) => one.domain.name === domain)?.subgraph;
    if (!subgraph) throw new Error(`The domain "${domain}" does not run here.`);
    const caller = { actor: 'viewer', viewer: this.viewer, correlationId: `demo-${randomUUID()}` } as const;
    const { data, errors } = await subgraph.execute({ query, variables, caller });
    if (errors?.[0]) throw errors[0];
    return data as Data;
  }
}
