import { Session } from '#kernel/database/session';
import { databaseOf } from './found-demo.ts';
import type { Destination } from './import-history.ts';

/** Reads as a domain, inside the demo company's organization. */
export function askInside<Row>({ started, organizationId }: Destination, domain: string, text: string): Promise<Row[]> {
  const session = new Session(databaseOf(started, domain), { actor: 'nobody', correlationId: 'demo' });
  return session.inside(organizationId, (inside) => inside.read<Row>({ text }));
}
