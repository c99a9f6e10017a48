import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Fault } from '#kernel/errors/fault';
import type { RouterContext } from '../context.ts';
import type { Executor, SubscriptionPlan } from '../executor/executor.ts';
import type { Admission } from '../limits/admission.ts';
import type { Limits } from '../limits/limits.ts';

/** What a client sends to open a subscription, over either transport. */
export interface SubscriptionRequest {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

/** A subscription that was let in. */
export interface PreparedSubscription {
  /** Equal for equal texts: the start of the key under which streams are shared. */
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  plan: SubscriptionPlan;
  variables: Record<string, unknown>;
}

type Planned = Pick<PreparedSubscription, 'document' | 'operation' | 'plan'>;

/** Parses, validates, plans and admits a subscription; throws VALIDATION_FAILED, UNAUTHENTICATED or RATE_LIMITED. */
export type Prepare = (request: SubscriptionRequest, context: RouterContext) => Promise<PreparedSubscription>;

/** Plans are remembered by the text of the operation; admission is charged each time. */
export function preparer(
  executor: Executor,
  rules: readonly ValidationRule[],
  limits: Limits,
  admit: Admission,
): Prepare {
  const planned = new LRUCache<string, Planned>({ max: 500 });
  return async ({ query, variables, operationName }, context) => {
    if (typeof query !== 'string') throw new Fault('VALIDATION_FAILED', 'The request holds no query.');
    const name = typeof operationName === 'string' ? operationName : undefined;
    const text = `${name ?? ''}\n${query}`;
    const known = planned.get(text) ?? plan(query, name);
    planned.set(text, known);
    const values = isRecord(variables) ? variables : {};
    await admit({ ...known, variables: values, context });
    return { ...known, text, variables: values };
  };

  function plan(query: string, operationName: string | undefined): Planned {
    const document = parseWithin(query, limits);
    const errors = validate(executor.schema, document, [...specifiedRules, ...rules], {
      maxErrors: limits.errors,
      hideSuggestions: true,
    });
    if (errors[0]) throw new Fault('VALIDATION_FAILED', errors.map((error) => error.message).join(' '));
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') {
      throw new Fault('VALIDATION_FAILED', 'Only subscriptions are answered here; POST queries and mutations as JSON.');
    }
    return { document, operation, plan: executor.planSubscription(document, operationName) };
  }
}

function parseWithin(query: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new Fault('VALIDATION_FAILED', error.message);
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
