/** Why the graph did not answer a read for lack of a right. */
export type Refusal = 'FORBIDDEN' | 'MODULE_DISABLED';

const listeners = new Set<(code: Refusal) => void>();

/** Calls back when a read was refused. Returns the function that stops it. */
export function onRefused(listener: (code: Refusal) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells that a read was refused. */
export function reportRefusal(code: Refusal): void {
  for (const listener of listeners) listener(code);
}
