import type { SecurityOverviewPageQuery } from './SecurityOverviewPage.generated.ts';

/** Answers of which any may be missing, for lack of a right or of an answer. */
export type Answers = { [Field in keyof SecurityOverviewPageQuery]?: SecurityOverviewPageQuery[Field] | null };

/** One thing to know about who can get in, and where to see to it. */
export interface Finding {
  key: 'mfa' | 'owners' | 'unseen' | 'clients' | 'refusals' | 'invitations';
  title: string;
  count: number;
  /** What the count means, and what to do about it. */
  insight: string;
  isGood: boolean;
  path: string;
  link: string;
  people?: readonly { id: string; name: string; avatar: string | null }[];
}

/** After so many days without a sign somebody, or some program, may be forgotten. */
export const LONG_DAYS = 90;

/** What is to be known, in the order of its weight; what could not be read is left out. */
export function findingsOf(answers: Answers): Finding[] {
  return [secondFactor, owners, refusals, unseen, clients, invitations].flatMap((find) => find(answers) ?? []);
}

function secondFactor({ withoutMfa, members, organization }: Answers): Finding | undefined {
  if (!withoutMfa || !members) return undefined;
  const { totalCount, nodes } = withoutMfa;
  const isRequired = organization?.securityPolicy.mfaRequired ?? false;
  const advice = isRequired
    ? 'They are asked for it before anything else.'
    : 'A stolen password is enough to get in as one of them.';
  return {
    key: 'mfa',
    title: 'Without a second factor',
    count: totalCount,
    insight: totalCount === 0 ? 'Every member has one.' : `Of ${members.totalCount} who come in. ${advice}`,
    isGood: totalCount === 0 || isRequired,
    path:
      isRequired || totalCount === 0 ? '/administration/people?mfa=off&state=ACTIVE' : '/administration/organization',
    link: isRequired || totalCount === 0 ? 'Show them' : 'Require it',
    people: nodes,
  };
}

function owners({ owners: found }: Answers): Finding | undefined {
  if (!found) return undefined;
  const isAlone = found.totalCount === 1;
  return {
    key: 'owners',
    title: 'Owners',
    count: found.totalCount,
    insight: isAlone ? 'Nobody can stand in when this person cannot come in.' : 'Each may do everything.',
    isGood: !isAlone && found.totalCount <= 4,
    path: '/administration/people?role=OWNER',
    link: 'Show them',
    people: found.nodes,
  };
}

function unseen({ unseen: found }: Answers): Finding | undefined {
  if (!found) return undefined;
  return {
    key: 'unseen',
    title: `Not seen for ${LONG_DAYS} days`,
    count: found.totalCount,
    insight:
      found.totalCount === 0 ? 'Everybody who came in once still does.' : 'Whoever has left should be offboarded.',
    isGood: found.totalCount === 0,
    path: '/administration/people?order=LAST_SEEN_AT_ASC',
    link: 'Show them',
    people: found.nodes,
  };
}

function clients({ apiClients }: Answers): Finding | undefined {
  if (!apiClients) return undefined;
  const endless = apiClients.nodes.filter(({ expiresAt }) => expiresAt === null).length;
  return {
    key: 'clients',
    title: 'API clients without an end',
    count: endless,
    insight:
      endless === 0
        ? `Each of ${apiClients.totalCount} ends by itself.`
        : 'A secret that got away stays good until somebody revokes it.',
    isGood: endless === 0,
    path: '/administration/api-clients?state=working',
    link: 'Show them',
  };
}

function refusals({ refusals: days }: Answers): Finding | undefined {
  if (!days) return undefined;
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return {
    key: 'refusals',
    title: 'Refused in 14 days',
    count,
    insight: count === 0 ? 'Nobody was turned away.' : 'Wrong passwords, codes and links, and acts without a right.',
    isGood: true,
    path: '/administration/audit?outcome=REFUSED&days=30',
    link: 'Show them',
  };
}

function invitations({ invitations: found }: Answers): Finding | undefined {
  if (!found) return undefined;
  return {
    key: 'invitations',
    title: 'Open invitations',
    count: found.totalCount,
    insight: found.totalCount === 0 ? 'No link is waiting to be used.' : 'Whoever holds such a letter can come in.',
    isGood: true,
    path: '/administration/invitations?state=PENDING',
    link: 'Show them',
  };
}
