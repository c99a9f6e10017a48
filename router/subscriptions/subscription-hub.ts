import { randomUUID } from 'node:crypto';
import type { Viewer } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import { logger } from '#kernel/telemetry/logger';
import { concerns, isOver, type SignedIn } from '../auth/authenticate.ts';
import { errorsOf } from '../errors/public-error.ts';
import type { Executor } from '../executor/executor.ts';
import { rootFields } from '../limits/root-fields.ts';
import { CoalescingQueue, OrderedQueue } from './coalescing-queue.ts';
import type { PreparedSubscription } from './prepare.ts';
import { rightsKey } from './rights-key.ts';
import { type Member, SharedStream, serialised } from './shared-stream.ts';

/** Payloads that wait for one slow client before the oldest is dropped. */
const PENDING_PAYLOADS = 64;

interface Subscriber extends Member {
  id: string;
  isOrdered: boolean;
  subscription: PreparedSubscription;
  signedIn: SignedIn;
  stream: SharedStream | undefined;
}

/** What the hub works with. */
export interface HubOptions {
  executor: Executor;
  subgraphs: ReadonlyMap<string, RunningSubgraph>;
  /** Root fields whose events depend on organization and rights alone, so that different users may share a stream. */
  sharedFields: ReadonlySet<string>;
  /** Root fields whose events are one story for one subscriber. */
  orderedFields: ReadonlySet<string>;
  /** How many subscriptions one user may have open. */
  perUser: number;
}

/** All open subscriptions of this process, whatever transport they came by; equal ones share one stream. */
export class SubscriptionHub {
  private readonly streams = new Map<string, SharedStream>();
  private readonly subscribers = new Set<Subscriber>();

  constructor(private readonly options: HubOptions) {}

  /**
   * Subscribes; the queue yields payloads as JSON texts, and its `return()` unsubscribes. Throws RATE_LIMITED when the
   * user has too many subscriptions open.
   */
  join(subscription: PreparedSubscription, signedIn: SignedIn): CoalescingQueue<string> {
    if (this.countOf(signedIn.claims.userId) >= this.options.perUser) {
      throw new Fault('RATE_LIMITED', `At most ${this.options.perUser} subscriptions may be open at once.`);
    }
    const isOrdered = this.options.orderedFields.has(rootFieldOf(subscription));
    const Queue = isOrdered ? OrderedQueue<string> : CoalescingQueue<string>;
    const queue = new Queue(PENDING_PAYLOADS, () => this.leave(subscriber));
    const { current } = signedIn;
    const about = { subscription, signedIn, isOrdered, id: randomUUID() };
    const subscriber: Subscriber = { ...about, queue, current, stream: undefined };
    this.subscribers.add(subscriber);
    this.place(subscriber, signedIn.viewer);
    return queue;
  }

  /** Asks anew what the subscribers of a session or organization may see: ends or moves those whose rights changed. */
  async reconsider(id: string): Promise<void> {
    const affected = [...this.subscribers].filter(({ signedIn }) => concerns(signedIn, id));
    await Promise.all(affected.map((subscriber) => this.stays(subscriber)));
  }

  /** Ends every subscription. */
  close(): void {
    for (const { queue } of this.subscribers) {
      queue.end();
      void queue.return();
    }
  }

  private countOf(userId: string): number {
    return [...this.subscribers].filter(({ signedIn }) => signedIn.claims.userId === userId).length;
  }

  private place(subscriber: Subscriber, viewer: Viewer): void {
    const key = this.keyOf(subscriber, viewer);
    const stream = this.streams.get(key) ?? this.open(key, subscriber, viewer);
    stream.members.add(subscriber);
    subscriber.stream = stream;
  }

  private open(key: string, { subscription, isOrdered }: Subscriber, viewer: Viewer): SharedStream {
    const { executor, subgraphs } = this.options;
    const stream = new SharedStream(subscription, viewer, {
      executor,
      isOrdered,
      owner: subgraphs.get(subscription.plan.owner) as RunningSubgraph,
      belongs: (member) => this.stays(member as Subscriber),
      onEnd: () => this.streams.delete(key),
    });
    this.streams.set(key, stream);
    stream.run().catch((error) => logger.error({ error: String(error) }, 'A stream ended badly.'));
    return stream;
  }

  /** True when the subscriber still belongs to its stream; otherwise it has been moved to another, or ended. */
  private async stays(subscriber: Subscriber): Promise<boolean> {
    try {
      const viewer = await subscriber.current();
      const stream = this.streams.get(this.keyOf(subscriber, viewer));
      if (stream && stream === subscriber.stream) return true;
      if (subscriber.isOrdered) return this.letGo(subscriber);
      subscriber.stream?.leave(subscriber);
      if (this.subscribers.has(subscriber)) this.place(subscriber, viewer);
    } catch (error) {
      // Who cannot be checked hears nothing; only who is known to be gone is let go.
      if (!isOver(error)) return false;
      subscriber.queue.push('', serialised({ errors: errorsOf(error) }));
      this.letGo(subscriber);
    }
    return false;
  }

  /** Ends one subscription; what was delivered before still reaches the client. */
  private letGo(subscriber: Subscriber): false {
    subscriber.queue.end();
    this.leave(subscriber);
    return false;
  }

  private leave(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
    subscriber.stream?.leave(subscriber);
  }

  private keyOf({ id, isOrdered, subscription }: Subscriber, viewer: Viewer): string {
    const { text, variables } = subscription;
    const person = this.options.sharedFields.has(rootFieldOf(subscription)) ? '' : viewer.sessionId;
    return JSON.stringify([text, variables, isOrdered ? id : person, rightsKey(viewer)]);
  }
}

const rootFieldOf = ({ document, operation }: PreparedSubscription): string =>
  rootFields(document, operation)[0]?.name.value ?? '';
