import type { EntityManager } from '@mikro-orm/postgresql';

/** A kind of event: its name in the log (`domain.PastTense`) and, as a type, what it carries. */
export interface EventType<Payload> {
  name: string;
  /** Exists for the compiler only. */
  readonly payload?: Payload;
}

/** Names a kind of event; a domain lists its own in events.ts. */
export function eventType<Payload>(name: `${string}.${string}`): EventType<Payload> {
  return { name };
}

/** Logs that something happened, in the transaction that makes it true; consumers hear of it after the commit. */
export async function emit<Payload>(em: EntityManager, type: EventType<Payload>, payload: Payload): Promise<void> {
  await em.execute('insert into kernel.events (type, payload) values (?, ?)', [type.name, JSON.stringify(payload)]);
}
