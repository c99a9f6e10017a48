import { setTimeout as sleep } from 'node:timers/promises';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import { logger } from '#kernel/telemetry/logger';
import type { DemoCompany } from './create-demo-company.ts';
import { Random } from './history/random.ts';
import { DemoClient } from './live/demo-client.ts';
import { readOffer, recordDemoOrder } from './live/record-demo-order.ts';
import { restock } from './live/restock.ts';

export interface DemoOrdersOptions {
  /** All domains of the product, running. */
  started: readonly StartedDomain[];
  company: Pick<DemoCompany, 'organizationId' | 'userId'>;
  /** Least and most milliseconds between two orders. */
  pause?: readonly [least: number, most: number];
}

/** Orders that go on coming until they are stopped. */
export interface DemoOrders {
  /** Waits for the order that is being recorded. */
  stop(): Promise<void>;
}

const PAUSE = [3_000, 8_000] as const;
/** Orders between two looks at who buys what, and at what runs low. */
const ROUND = 20;

/** Keeps the demo company living: an order every few seconds, through the graph. What fails is logged and tried again later. */
export function startDemoOrders({ started, company, pause = PAUSE }: DemoOrdersOptions): DemoOrders {
  const client = new DemoClient(started, company);
  const random = new Random(`live/${Date.now()}`);
  const leaving = new AbortController();
  const living = live();
  return {
    stop: () => {
      leaving.abort();
      return living;
    },
  };

  async function live(): Promise<void> {
    while (!leaving.signal.aborted) {
      await playRound().catch((error: Error) => {
        logger.warn({ error: error.message }, 'the demo company could not go on');
        return rest();
      });
    }
  }

  async function playRound(): Promise<void> {
    const offer = await readOffer(client);
    await restock(client, new Set(offer.products.nodes.map(({ id }) => id)));
    for (let count = 0; count < ROUND && (await rest()); count += 1) await recordDemoOrder(client, offer, random);
  }

  /** Waits a little; false when it is time to go. */
  async function rest(): Promise<boolean> {
    await sleep(random.between(...pause), undefined, { signal: leaving.signal }).catch(() => undefined);
    return !leaving.signal.aborted;
  }
}
