import type { Session } from '#kernel/database/session';
import type { Runtime } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';

/** Work that a domain does beside its requests: later, or again and again. */
export interface Job<Payload = undefined> {
  /** `domain.imperative-name`; also the name of its queue. */
  name: `${string}.${string}`;
  /** A cron line in UTC, for example `0 3 * * *`: it then runs by itself, in no organization and without a payload. */
  schedule?: string;
  /**
   * Runs once for each time it was enqueued, inside the organization it was enqueued in. What throws, or is cut off with its
   * process, is tried again: five times in all, each time later. So it must stand being begun anew. While its domain is switched
   * off for that organization, it waits.
   */
  run(payload: Payload, work: Work): Promise<void>;
  /** Told after the last attempt, in the same organization, to say so where people look. */
  giveUp?(payload: Payload, work: Work): Promise<void>;
}

/** What a job works with. */
export interface Work {
  runtime: Runtime;
  /** Reads and writes inside the job's organization; inside none when it runs by schedule. */
  session: Session;
  organizationId: string;
  /** All domains of the product, also those of other processes. */
  domains: readonly Domain[];
  /** Who asked for it; empty when it runs by schedule. */
  userId: string;
  /** Aborted when the process stops or the job was taken over by another: what still goes on is in vain. */
  signal: AbortSignal;
}

/** What a queue keeps of a job. */
export interface Enqueued {
  organizationId: string;
  userId: string;
  correlationId: string;
  /** From where it was asked for: what the job records says so. */
  address: string;
  userAgent: string;
  payload: unknown;
}
