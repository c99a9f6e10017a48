import { randomUUID } from 'node:crypto';

const ACCEPTABLE = /^[\w.-]{8,64}$/;

/** The client's own correlation id when it is harmless in logs and SQL comments, otherwise a new one. */
export function correlationIdFrom(header: unknown): string {
  return typeof header === 'string' && ACCEPTABLE.test(header) ? header : randomUUID();
}
