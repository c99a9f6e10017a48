import type { Consumer } from '#kernel/events/consumer';
import type { Job } from '#kernel/jobs/job';
import { logger } from '#kernel/telemetry/logger';
import { headsFolder, keepHeads } from './heads-folder.ts';
import { type Head, signHead } from './signed-head.ts';

/** What this process signed last, by organization: a chain that stands still is not signed again. */
const signed = new Map<string, number>();

/** Signs the heads of all chains that went on, every minute, and keeps them outside the database: as lines of a file and of the log. */
export const signHeads: Job = {
  name: 'audit.sign-heads',
  schedule: '* * * * *',
  async run(_payload, { session }) {
    await sign(await session.read<Row>({ text: HEADS }));
  },
};

/** Does it at once after each hundred entries of one organization, so that a busy minute cannot be cut off unseen. */
export const signBusyHead: Consumer<Record<string, never>> = {
  name: 'audit.sign-busy-head',
  types: ['audit.HeadDue'],
  async handle({ organizationId }, em) {
    await sign(await em.execute<Row[]>(`${HEADS} where organization_id = ?`, [organizationId]));
  },
};

const HEADS = `select organization_id as "organizationId", seq::int, encode(hash, 'hex') as hash from audit.heads()`;
type Row = Head;

async function sign(heads: readonly Head[]): Promise<void> {
  const folder = headsFolder();
  const privateKey = folder?.keys.privateKey;
  if (!privateKey)
    return logger.warn('audit heads are not signed: this process was given no folder or no key for them');
  const moved = heads.filter(({ organizationId, seq }) => signed.get(organizationId) !== seq);
  const done = moved.map((head) => signHead(head, privateKey));
  await keepHeads(folder, done);
  for (const head of done) {
    signed.set(head.organizationId, head.seq);
    logger.info({ auditHead: head }, 'audit head signed');
  }
}
