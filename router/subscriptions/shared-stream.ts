import { randomUUID } from 'node:crypto';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Viewer } from '#kernel/auth/viewer';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { RouterContext } from '../context.ts';
import { errorsOf, publicError } from '../errors/public-error.ts';
import type { Executor } from '../executor/executor.ts';
import { CoalescingQueue, OrderedQueue } from './coalescing-queue.ts';
import type { PreparedSubscription } from './prepare.ts';

/** One subscriber: payloads are JSON texts of execution results, made once for all who share the stream. */
export interface Member {
  queue: CoalescingQueue<string>;
  /** The viewer's rights now; throws when the session is over. */
  current(): Promise<Viewer>;
}

/** What a stream needs of its surroundings. */
export interface StreamHost {
  executor: Executor;
  owner: RunningSubgraph;
  /** Whether every event counts, and counts once; see `RouterOptions.orderedSubscriptions`. */
  isOrdered: boolean;
  /** Asks, before an event is delivered, whether a member still belongs to this stream; else it is taken care of. */
  belongs(member: Member): Promise<boolean>;
  onEnd(): void;
}

/** Events that wait for execution; a pending event that says the same as a new one is merged with it. */
const PENDING_EVENTS = 256;

/**
 * One subscription at the owning subgraph, answered for all members with the same rights: each event is completed with
 * the fields of other subgraphs once, in a fresh context, and serialised once.
 */
export class SharedStream {
  readonly members = new Set<Member>();
  isOver = false;
  private readonly events: CoalescingQueue<{ key: string; event: ExecutionResult }>;
  private upstream: AsyncIterator<ExecutionResult> | undefined;

  constructor(
    private readonly subscription: PreparedSubscription,
    private readonly viewer: Viewer,
    private readonly host: StreamHost,
  ) {
    this.events = new (host.isOrdered ? OrderedQueue : CoalescingQueue)(PENDING_EVENTS);
  }

  /** Opens the stream and serves it until the owner ends it or the last member leaves. */
  async run(): Promise<void> {
    try {
      await this.open();
      for await (const { key, event } of this.events) await this.deliver(key, event);
    } catch (error) {
      this.send('', { errors: errorsOf(error) });
    } finally {
      this.finish();
    }
  }

  leave(member: Member): void {
    this.members.delete(member);
    if (this.members.size === 0) this.finish();
  }

  private async open(): Promise<void> {
    const { plan, variables } = this.subscription;
    const used = Object.fromEntries(plan.variableNames.map((name) => [name, variables[name]]));
    const { caller } = this.context();
    const { owner, isOrdered } = this.host;
    const stream = await owner.subscribe({ query: plan.query, variables: used, caller, isOnce: isOrdered });
    if (!(Symbol.asyncIterator in stream)) {
      this.events.push('', { key: '', event: stream });
      return this.events.end();
    }
    this.upstream = stream[Symbol.asyncIterator]();
    if (this.isOver) return this.closeUpstream();
    void this.pump(this.upstream);
  }

  private async pump(upstream: AsyncIterator<ExecutionResult>): Promise<void> {
    try {
      for (let next = await upstream.next(); !next.done; next = await upstream.next()) {
        const key = JSON.stringify(next.value);
        this.events.push(key, { key, event: next.value });
      }
    } catch (error) {
      if (!this.host.isOrdered) this.send('', { errors: errorsOf(error) });
    }
    this.events.end();
  }

  private async deliver(key: string, event: ExecutionResult): Promise<void> {
    const members = [...this.members];
    const belonging = await Promise.all(members.map((member) => this.host.belongs(member)));
    const present = members.filter((_member, index) => belonging[index]);
    if (present.length === 0) return;
    const { plan, variables } = this.subscription;
    const result = await this.host.executor.executeEvent(plan, variables, event, this.context());
    this.send(key, result, present);
  }

  private send(key: string, result: FormattedExecutionResult, members: Iterable<Member> = this.members): void {
    const payload = serialised(result);
    for (const member of members) if (this.members.has(member)) member.queue.push(key, payload);
  }

  private context(): RouterContext {
    return { caller: { actor: 'viewer', viewer: this.viewer, correlationId: randomUUID() }, address: '' };
  }

  private finish(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.events.end();
    this.closeUpstream();
    this.host.onEnd();
    for (const member of this.members) member.queue.end();
  }

  private closeUpstream(): void {
    this.upstream?.return?.().catch(() => {});
  }
}

/** The payload of one event as it goes over the wire, with errors in the form that may leave the router. */
export function serialised({ data, errors }: FormattedExecutionResult): string {
  return JSON.stringify({
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => publicError(error)) }),
  });
}
