import type { Reach } from './reach.ts';

/** Who asks and in which organization: made by the router from a checked session, trusted by every subgraph. */
export interface Viewer {
  userId: string;
  organizationId: string;
  sessionId: string;
  /** System role of the membership: owner, executive, manager, analyst, member, viewer or guest. */
  role: string;
  /** Permissions as `domain:thing.verb`; see each domain's policy.ts. */
  scopes: readonly string[];
  /** Domains switched on for the organization. */
  modules: readonly string[];
  /** BCP 47, for example `en-US`. */
  locale: string;
  /** IANA time zone in which the organization's days begin. */
  timeZone: string;
  /** ISO 4217 currency of the organization's books. */
  currency: string;
  /** Month in which the fiscal year begins, 1 to 12. */
  fiscalYearStart: number;
  /** What the person must do before anything else; until then the scopes are empty and only `AllowTo('SETTING_UP')` is open. */
  pending?: 'MFA';
  /** When the person last showed in this session who he is, ISO 8601; absent for programs. See `needsConfirmation`. */
  confirmedAt?: string;
  /** Absent for a viewer who reaches every row of the organization. */
  reach?: Reach;
  /** The program that acts: `userId` is then its own id, or that of the person whose API key it shows. */
  clientId?: string;
}

/**
 * The origin of one request to a subgraph. `actor: 'router'` marks the router's own calls
 * (sign-in, session check), which no viewer can make; everything else is asked by a viewer or by nobody.
 */
export interface Caller {
  actor: 'viewer' | 'router' | 'nobody';
  viewer?: Viewer;
  /** Follows the request from the client's header to the SQL comment and every log line. */
  correlationId: string;
  /** IP address that the request came from; absent for jobs and commands. */
  address?: string;
  /** What the client calls itself. */
  userAgent?: string;
  /** With it a subgraph may ask the whole graph as the viewer, for 15 minutes, reads only; only those that need it get one. */
  delegation?: string;
}

/** True when the viewer holds at least one of the scope sets wholly (OR of ANDs, as `@access` prints it). */
export function holds(viewer: Viewer | undefined, required: readonly (readonly string[])[]): boolean {
  return viewer !== undefined && required.some((all) => all.every((scope) => viewer.scopes.includes(scope)));
}
