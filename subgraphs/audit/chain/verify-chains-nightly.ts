import type { Job } from '#kernel/jobs/job';
import { logger } from '#kernel/telemetry/logger';
import { headsFolder } from '../heads/heads-folder.ts';
import { verifyChains } from './verify-chains.ts';

/** Verifies every chain each night; a fault is an error in the log, by which an alert can be raised. */
export const verifyChainsNightly: Job = {
  name: 'audit.verify-chains',
  schedule: '40 2 * * *',
  async run(_payload, { runtime }) {
    for await (const { organizationId, entries, fault } of verifyChains(runtime.database, headsFolder())) {
      if (fault) logger.error({ organizationId, fault }, 'audit is not intact');
      else logger.info({ organizationId, entries }, 'audit verified');
    }
  },
};
