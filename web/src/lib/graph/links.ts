import { ApolloLink, CombinedGraphQLErrors, type ErrorLike, HttpLink, ServerError } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import type { Client } from 'graphql-ws';
import { from, switchMap, throwError } from 'rxjs';
import { accessToken, endSession, rejectToken } from '../session/access-token.ts';
import { announcePending, isPending } from '../session/pending.ts';
import { reportRefusal } from './refusals.ts';

/**
 * How an operation travels: subscriptions by socket (or by HTTP, one part after another, where its context says so), the rest by HTTP
 * with a token that is renewed once when it is refused.
 */
export function graphLink(socket: Client): ApolloLink {
  return ApolloLink.from([
    renewOnRefusal,
    reportRefusals,
    ApolloLink.split(
      ({ operationType, getContext }) => operationType === OperationTypeNode.SUBSCRIPTION && !getContext().isOverHttp,
      new GraphQLWsLink(socket),
      ApolloLink.from([retry, authorize, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
    ),
  ]);
}

/** The context of a subscription that no socket gets through for. */
export const OVER_HTTP = { isOverHttp: true };

/** The context of an operation that is for whoever has no session: nobody tries to renew one for it. */
export const WITHOUT_SESSION = { isAnonymous: true };

const authorize = new SetContextLink(async ({ headers, isAnonymous }) => {
  if (isAnonymous) return {};
  const token = await accessToken();
  return { token, headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) } };
});

const renewOnRefusal = new ErrorLink(({ error, operation, forward }) => {
  if (isPending(error)) announcePending();
  if (!isUnauthenticated(error)) return;
  rejectToken(operation.getContext().token);
  return from(accessToken()).pipe(
    switchMap((token) => {
      if (token) return forward(operation);
      endSession();
      return throwError(() => error);
    }),
  );
});

/** A page that was refused is news: the right may have been taken a moment ago. Where only parts were, they say so themselves. */
const reportRefusals = new ErrorLink(({ error, operation }) => {
  if (operation.operationType !== OperationTypeNode.QUERY || !CombinedGraphQLErrors.is(error)) return;
  const codes = error.errors.map(({ extensions }) => extensions?.code);
  const isWhole = Object.values(error.data ?? {}).every((part) => part === null);
  if (codes.includes('MODULE_DISABLED')) reportRefusal('MODULE_DISABLED');
  if (isWhole && codes.includes('FORBIDDEN')) reportRefusal('FORBIDDEN');
});

/** Only reads are repeated: nobody knows whether a write that got no answer was done. */
const retry = new RetryLink({
  delay: { initial: 300, max: 3_000, jitter: true },
  attempts: {
    max: 3,
    retryIf: (error, { operationType }) => operationType === OperationTypeNode.QUERY && isConnectionFault(error),
  },
});

function isUnauthenticated(error: ErrorLike): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return (
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
  );
}

function isConnectionFault(error: ErrorLike): boolean {
  return ServerError.is(error) ? error.statusCode >= 502 : error instanceof TypeError;
}
