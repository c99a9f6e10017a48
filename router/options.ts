import type { KeyPair } from '#kernel/auth/keys';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import { LIMITS, type Limits } from './limits/limits.ts';
import type { BreakerOptions } from './subgraphs/breaker.ts';
import { BREAKER_DEFAULTS } from './subgraphs/breaker.ts';
import { DEADLINE_DEFAULTS, type Deadlines } from './subgraphs/guarded-subgraph.ts';

/** How to start a router; what is left out has the default named here. */
export interface RouterOptions {
  /** The text of `schema/supergraph.graphql`. */
  supergraphSdl: string;
  /** The subgraphs themselves when they run in this process, or their URLs by name. */
  subgraphs: readonly RunningSubgraph[] | Readonly<Record<string, string>>;
  /** `access` verifies what clients carry; `assertion` signs towards subgraphs in other processes. */
  keys: { access: KeyPair; assertion: KeyPair };
  /** Default 4000; 0 takes a free one. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** The address that clients use when it is not this one; `https:` makes cookies Secure and sends HSTS. */
  publicUrl?: string;
  /** A certificate with its key, in PEM: the router then speaks TLS itself. Without, a proxy in front of it should. */
  tls?: { cert: string; key: string };
  /**
   * How many proxies of one's own stand before the router: of `X-Forwarded-For`, what each of them added is believed, and nothing that a
   * client wrote before. Default 0.
   */
  trustedProxies?: number;
  /** Other origins whose pages may call the router with the user's credentials. */
  allowedOrigins?: readonly string[];
  /** Folder of the built web app. */
  webRoot?: string;
  /** Lets clients without a session read the schema, and serves the explorer at `/graphiql`. Default false. */
  isDevelopment?: boolean;
  limits?: Partial<Limits>;
  deadlines?: Partial<Deadlines>;
  breaker?: Partial<BreakerOptions>;
  /** Subgraphs that may ask the graph as their viewers, reads only. Default: `ai`. */
  delegates?: readonly string[];
  /** Subscription fields whose events depend on organization and rights alone. Default: `metricChanged`. */
  sharedSubscriptions?: readonly string[];
  /**
   * Subscription fields whose events tell a story: each subscriber has a stream of his own, of which nothing is left out or told twice.
   * It ends when it cannot be gone on with (he is too slow, his rights have changed, the subgraph went down); he then asks again for what
   * came after. Default: `answerEvents`.
   */
  orderedSubscriptions?: readonly string[];
}

/** Options with every default filled in. */
export type Settings = Required<
  Omit<RouterOptions, 'webRoot' | 'publicUrl' | 'tls' | 'limits' | 'deadlines' | 'breaker'>
> &
  Pick<RouterOptions, 'webRoot' | 'publicUrl' | 'tls'> & {
    limits: Limits;
    deadlines: Deadlines;
    breaker: BreakerOptions;
    isSecure: boolean;
  };

/** Fills in what the options leave out. */
export function withDefaults(options: RouterOptions): Settings {
  return {
    port: 4_000,
    host: '127.0.0.1',
    trustedProxies: 0,
    allowedOrigins: [],
    isDevelopment: false,
    delegates: ['ai'],
    sharedSubscriptions: ['metricChanged'],
    orderedSubscriptions: ['answerEvents'],
    ...options,
    limits: { ...LIMITS, ...options.limits },
    deadlines: { ...DEADLINE_DEFAULTS, ...options.deadlines },
    breaker: { ...BREAKER_DEFAULTS, ...options.breaker },
    isSecure: options.tls !== undefined || (options.publicUrl?.startsWith('https:') ?? false),
  };
}
