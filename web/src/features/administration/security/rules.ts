import type { SecurityOverviewPageQuery } from './SecurityOverviewPage.generated.ts';

/** How the organization stands with one rule of good order. */
export type Check = SecurityOverviewPageQuery['securityChecks'][number];

/** How a rule is told, and where to see to it. */
interface Rule {
  title: string;
  /** Why it matters, when it is broken. */
  why: string;
  /** What can be said when it is kept. */
  kept: string;
  path: string;
  link: string;
}

export const RULES: Record<Check['rule'], Rule> = {
  SECOND_FACTOR: {
    title: 'Without a second factor',
    why: 'A stolen password is enough to get in as one of them.',
    kept: 'Everybody who comes in has one.',
    path: '/administration/people?mfa=off&state=ACTIVE,AWAITING',
    link: 'Show them',
  },
  TWO_OWNERS: {
    title: 'Owners that are missing',
    why: 'Nobody can help the only owner back in.',
    kept: 'One owner can help another back in.',
    path: '/administration/people?role=OWNER',
    link: 'Show the owners',
  },
  NO_DORMANT_MEMBERS: {
    title: 'Not seen for 90 days',
    why: 'Whoever has left should be offboarded.',
    kept: 'Everybody who may come in still does.',
    path: '/administration/people?state=ACTIVE&order=LAST_SEEN_AT_ASC',
    link: 'Show them',
  },
  NO_FORGOTTEN_INVITATIONS: {
    title: 'Awaited for 14 days',
    why: 'Created and never come: ask them, or offboard them.',
    kept: 'Whoever was created has come in, or may well soon.',
    path: '/administration/people?state=AWAITING',
    link: 'Show them',
  },
  NO_UNUSED_KEYS: {
    title: 'Keys that nothing uses',
    why: 'What nobody needs can only be stolen.',
    kept: 'Every key and client is in use.',
    path: '/administration/api-clients?state=working',
    link: 'Show the clients',
  },
  NO_ENDLESS_CLIENTS: {
    title: 'API clients without an end',
    why: 'A secret that got away is good until somebody revokes it.',
    kept: 'Every client ends by itself.',
    path: '/administration/api-clients?state=working',
    link: 'Show the clients',
  },
};

/** What is broken comes first; otherwise in the order of the graph. */
export function inOrder(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => Number(a.isMet) - Number(b.isMet));
}

/** A check as a sentence: why it matters, or that all is well. */
export function insightOf({ rule, isMet, count, outOf }: Check): string {
  const { why, kept } = RULES[rule];
  if (isMet) return kept;
  return rule === 'TWO_OWNERS' || count === outOf ? why : `Of ${outOf}. ${why}`;
}
