import { randomUUID } from 'node:crypto';
import { EventEmitter, on } from 'node:events';
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import jwt from 'jsonwebtoken';
import { keyIdOf, newKeyPair } from '#kernel/auth/keys';
import { holds, type Viewer } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import { IDENTITY, ORGANIZATIONS, REPORTS, SALES, STOCK } from './company-sdl.ts';
import { type SmallContext, type SmallSubgraph, smallSubgraph } from './small-subgraph.ts';

/** One session that identity knows of. */
export interface TestSession {
  userId: string;
  organizationId: string;
  role: string;
  scopes: string[];
  permissionVersion: number;
  revoked: boolean;
  expiresAt: string;
  pending: 'MFA' | null;
  confirmedAt: string;
}

export const PASSWORD = 'correct horse';
const TEN_MINUTES = 600;

/** A company small enough to keep in mind: four subgraphs, their supergraph, and hands on everything that can change. */
export class Company {
  readonly keys = { access: newKeyPair(), assertion: newKeyPair() };
  readonly sessions = new Map<string, TestSession>();
  readonly changes = new EventEmitter().setMaxListeners(0);
  /** Announces the id of a session that changed; the router listens. */
  readonly sessionChanges = new EventEmitter();
  readonly figures: Record<string, number> = { 'sales.revenue': 100, 'sales.orders': 7, 'stock.units': 40 };
  refreshToken = 'refresh-1';
  /** Modules that every organization can use. */
  modules = ['sales', 'stock'];
  readonly subgraphs: SmallSubgraph[];
  readonly supergraphSdl: string;

  constructor() {
    this.subgraphs = [this.identity(), this.organizations(), this.sales(), this.stock(), this.reports()];
    const { supergraphSdl, errors } = composeServices(
      this.subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) })),
    );
    if (!supergraphSdl) throw new Error(errors?.map(String).join('\n'));
    this.supergraphSdl = supergraphSdl;
  }

  subgraph(name: string): SmallSubgraph {
    return this.subgraphs.find((one) => one.name === name) as SmallSubgraph;
  }

  /** Opens a session; the token is signed like identity's own, with the claims given here replaced. */
  signIn(session: Partial<TestSession> = {}, claims: jwt.JwtPayload = {}, options: jwt.SignOptions = {}) {
    const sessionId = randomUUID();
    const opened = { ...SESSION, userId: randomUUID(), organizationId: randomUUID(), ...session };
    this.sessions.set(sessionId, opened);
    return { sessionId, session: opened, token: this.token(sessionId, opened, claims, options) };
  }

  token(sessionId: string, session: TestSession, claims: jwt.JwtPayload = {}, options: jwt.SignOptions = {}): string {
    const payload = { sub: session.userId, sid: sessionId, org: session.organizationId, pv: session.permissionVersion };
    return jwt.sign(
      { jti: randomUUID(), iss: 'a-ems', aud: 'a-ems', ...payload, ...claims },
      this.keys.access.privateKey,
      {
        algorithm: 'ES256',
        ...(claims.exp === undefined && { expiresIn: TEN_MINUTES }),
        header: { alg: 'ES256', typ: 'at+jwt', kid: keyIdOf(this.keys.access.publicKey) },
        ...options,
      },
    );
  }

  /** Says that a metric has another value now. */
  change(key: string, value: number): void {
    this.figures[key] = value;
    this.changes.emit('change', key);
  }

  private identity(): SmallSubgraph {
    return smallSubgraph('identity', IDENTITY, {
      Query: {
        me: (_: unknown, __: unknown, { caller }: SmallContext) => ({ id: viewerOf(caller).userId }),
        motto: () => 'Know your numbers.',
        _session: (_: unknown, { id }: { id: string }) => this.sessions.get(id),
      },
      Mutation: {
        signUp: (_: unknown, { name }: { name: string }) => ({ id: name }),
        rename: (_: unknown, { name }: { name: string }) => ({ id: name }),
        _signIn: (_: unknown, { input }: { input: { email: string; password: string } }) => this.tokens(input),
        _refresh: (_: unknown, { input }: { input: { refreshToken: string } }) => this.refreshed(input.refreshToken),
        _signOut: () => true,
      },
      Subscription: {
        _sessionsChanged: { subscribe: () => events(this.sessionChanges, (id) => ({ _sessionsChanged: id })) },
      },
    });
  }

  private tokens({ email, password }: { email: string; password: string }) {
    if (email === 'busy@example.com')
      return { __typename: 'TooManyAttempts', message: 'Wait a little.', retryAfter: 30 };
    const isRight = email === 'chief@example.com' && password === PASSWORD;
    if (!isRight) return { __typename: 'SignInRefused', message: 'E-mail or password is wrong.' };
    return { __typename: '_Tokens', accessToken: this.signIn().token, refreshToken: this.refreshToken, expiresIn: 900 };
  }

  private refreshed(token: string) {
    const isRace = token === 'refresh-0';
    if (token !== this.refreshToken) return { __typename: 'RefreshRefused', message: 'Sign in again.', isRace };
    this.refreshToken = 'refresh-2';
    return { __typename: '_Tokens', accessToken: this.signIn().token, refreshToken: this.refreshToken, expiresIn: 900 };
  }

  private organizations(): SmallSubgraph {
    const settings = { currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-GB', fiscalYearStart: 7 };
    return smallSubgraph('organizations', ORGANIZATIONS, {
      Query: { _settings: () => ({ ...settings, modules: this.modules }) },
    });
  }

  private sales(): SmallSubgraph {
    const customers = ['1', '2', '3'].map((id) => ({ id, name: `Customer ${id}`, article: { id: `a${id}` } }));
    return smallSubgraph('sales', SALES, {
      Query: {
        customers: (_: unknown, { first }: { first: number }, { caller }: SmallContext) =>
          allowed(caller.viewer) && { edges: customers.slice(0, first).map((node) => ({ node })), totalCount: 3 },
        context: (_: unknown, __: unknown, { caller }: SmallContext) => JSON.stringify(caller),
        broken: () => {
          throw new Error('select * from secrets failed at http://10.0.0.7:5432');
        },
        refused: () => {
          throw new Fault('CONFLICT', 'Somebody was faster.', { field: 'name' });
        },
      },
      SalesMetric: this.metric('sales'),
    });
  }

  private stock(): SmallSubgraph {
    return smallSubgraph('stock', STOCK, {
      Article: { __resolveReference: ({ id }: { id: string }) => ({ id, onHand: id.length * 10 }) },
      StockMetric: this.metric('stock'),
    });
  }

  private metric(domain: string) {
    return {
      __resolveReference: ({ key }: { key: string }, { caller }: SmallContext) => {
        if (!key.startsWith(domain)) throw new GraphQLError('Not mine.');
        return allowed(caller.viewer) && { key, value: this.figures[key], scopes: caller.viewer?.scopes };
      },
    };
  }

  private reports(): SmallSubgraph {
    const reference = (key: string) => ({ __typename: key.startsWith('sales') ? 'SalesMetric' : 'StockMetric', key });
    const { changes } = this;
    return smallSubgraph('reports', REPORTS, {
      Query: { metrics: (_: unknown, { keys }: { keys: string[] }) => keys.map(reference) },
      Subscription: {
        metricChanged: {
          subscribe: (_: unknown, { keys }: { keys: string[] }, { caller }: SmallContext) =>
            allowed(caller.viewer) &&
            events(changes, (key) => (keys.includes(key) ? { metricChanged: reference(key) } : undefined)),
        },
        noticed: {
          subscribe: (_: unknown, __: unknown, { caller }: SmallContext) =>
            events(changes, (key) => ({ noticed: `${viewerOf(caller).userId} ${key}` })),
        },
      },
    });
  }
}

const SESSION: Omit<TestSession, 'userId' | 'organizationId'> = {
  role: 'analyst',
  scopes: ['sales:read'],
  permissionVersion: 1,
  revoked: false,
  expiresAt: '2999-01-01T00:00:00Z',
  pending: null,
  confirmedAt: '2026-01-01T00:00:00Z',
};

function viewerOf({ viewer }: SmallContext['caller']): Viewer {
  if (!viewer) throw new Fault('UNAUTHENTICATED', 'Sign in to see this.');
  return viewer;
}

function allowed(viewer: Viewer | undefined): true {
  if (!holds(viewer, [['sales:read']])) throw new Fault('FORBIDDEN', 'This needs the permission sales:read.');
  return true;
}

/** Events of an emitter that a reader can leave at any time; a generator would wait for one more event. */
function events<T>(emitter: EventEmitter, pick: (key: string) => T | undefined): AsyncIterableIterator<T> {
  const source = on(emitter, 'change');
  const picked: AsyncIterableIterator<T> = {
    async next() {
      for (let next = await source.next(); !next.done; next = await source.next()) {
        const value = pick(next.value[0]);
        if (value) return { done: false, value };
      }
      return { done: true, value: undefined };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => picked,
  };
  return picked;
}
