/** What one document may ask; the router refuses more before it plans anything. */
export interface Limits {
  /** Bytes of one request. */
  bodyBytes: number;
  /** Lexical tokens of one document. */
  tokens: number;
  /** Fields within fields; introspection has its own bound. */
  depth: number;
  introspectionDepth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  /** Validation errors that are looked for, then validation stops. */
  errors: number;
  /** Objects that one answer may hold, by the page sizes it asks for. */
  cost: number;
  /** Points of cost that one user may spend in a minute, and all users of an organization together. */
  costPerMinute: { user: number; organization: number };
  /** Requests in a minute from one address, behind which a whole office may sit: `/auth/*`, operations of strangers. */
  requestsPerMinute: number;
  socketsPerUser: number;
  subscriptionsPerUser: number;
  /** Bytes of one message on a socket. */
  messageBytes: number;
}

/**
 * Tokens and aliases: what the largest operation of the web app has, and half as much again. A minute's cost: a hundred
 * requests of 1,000 objects each, because live dashboards ask often and little. The introspection bound is what
 * GraphiQL's own query needs.
 */
export const LIMITS: Limits = {
  bodyBytes: 100_000,
  tokens: 1_000,
  depth: 10,
  introspectionDepth: 16,
  aliases: 20,
  directives: 12,
  rootFields: 10,
  errors: 5,
  cost: 10_000,
  costPerMinute: { user: 100_000, organization: 1_000_000 },
  requestsPerMinute: 600,
  socketsPerUser: 10,
  subscriptionsPerUser: 50,
  messageBytes: 64_000,
};
