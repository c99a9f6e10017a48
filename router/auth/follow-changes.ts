import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import { logger } from '#kernel/telemetry/logger';

const RETRY_MS = 1_000;
/** A revoked session must be gone within a second; a busy organization changes more often than that. */
const PAUSE_MS = 250;

/** Where changes are announced: a subscription field that only the router may open, and the subgraph that owns it. */
export interface Announcement {
  subgraph: RunningSubgraph;
  field: string;
}

/**
 * Listens to the ids of sessions and organizations that changed, as the subgraphs announce them, until it is stopped. An
 * owner announces `*` whenever changes may have been missed: at the start of each stream and after a lost connection.
 */
export function followChanges(announcements: readonly Announcement[], onChange: (id: string) => void): () => void {
  const stopped = new AbortController();
  const tell = spaced(onChange, stopped.signal);
  for (const announcement of announcements) void follow(announcement, tell, stopped.signal);
  return () => stopped.abort();
}

/** Tells of an id at once, and of its further changes together, after a pause. */
function spaced(tell: (id: string) => void, stopped: AbortSignal): (id: string) => void {
  const pauses = new Map<string, { changedAgain: boolean }>();
  return async function heard(id) {
    const pause = pauses.get(id);
    if (pause) {
      pause.changedAgain = true;
      return;
    }
    const own = { changedAgain: false };
    pauses.set(id, own);
    tell(id);
    await wait(PAUSE_MS, undefined, { signal: stopped }).catch(() => {});
    pauses.delete(id);
    if (own.changedAgain && !stopped.aborted) heard(id);
  };
}

async function follow(announcement: Announcement, onChange: (id: string) => void, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await listen(announcement, onChange, stopped).catch((error: unknown) =>
      logger.warn({ field: announcement.field, reason: String(error) }, 'Changes are not announced.'),
    );
    await wait(RETRY_MS, undefined, { signal: stopped }).catch(() => {});
  }
}

async function listen({ subgraph, field }: Announcement, onChange: (id: string) => void, stopped: AbortSignal) {
  const caller = { actor: 'router', correlationId: randomUUID() } as const;
  const stream = await subgraph.subscribe({ query: `subscription { id: ${field} }`, caller });
  if (!(Symbol.asyncIterator in stream)) throw new Error(stream.errors?.[0]?.message);
  const events = stream[Symbol.asyncIterator]();
  const leave = () => void events.return?.();
  stopped.addEventListener('abort', leave, { once: true });
  if (stopped.aborted) leave();
  for (let next = await events.next(); !next.done; next = await events.next()) onChange(String(next.value.data?.id));
  stopped.removeEventListener('abort', leave);
}
