import type { RouterOptions } from '../../router/options.ts';

/** A router that lets one user ask as much as a load generator does; what each request costs is counted as ever. */
export const UNHINDERED: Pick<RouterOptions, 'limits' | 'deadlines'> = {
  limits: {
    costPerMinute: { user: 1e9, organization: 1e9 },
    requestsPerMinute: 1e6,
    socketsPerUser: 2_000,
    subscriptionsPerUser: 2_000,
  },
  deadlines: { query: 60_000 },
};
