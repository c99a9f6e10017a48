import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { assertMayDo } from '../auth/delegated.ts';
import type { RouterContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';
import { costOf } from './cost.ts';
import type { Limits } from './limits.ts';
import type { Allowance, RateLimits } from './rate-limits.ts';
import { rootFields } from './root-fields.ts';

/** One valid operation with its variables, about to be executed. */
export interface AdmissionRequest {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables?: Record<string, unknown> | undefined;
  context: RouterContext;
}

/** What the operation was charged, for `extensions.cost`. */
export interface Charge extends Allowance {
  requested: number;
}

/** Lets an operation in and charges for it, or throws: UNAUTHENTICATED, VALIDATION_FAILED (too large), RATE_LIMITED. */
export type Admission = (request: AdmissionRequest) => Promise<Charge>;

/** Admission is the same for every transport: who may ask at all, how much at once, how much in a minute. */
export function admission(
  schema: GraphQLSchema,
  publicFields: ReadonlySet<string>,
  limits: Limits,
  rates: RateLimits,
): Admission {
  return async ({ document, operation, variables, context }) => {
    const { viewer } = context.caller;
    assertMayDo(operation.operation, context.isReadOnly);
    if (!viewer) assertPublic(document, operation, publicFields);
    const requested = costOf(schema, document, variables, operation.name?.value);
    if (requested > limits.cost) {
      throw refusal(
        'VALIDATION_FAILED',
        `The answer could hold ${requested} objects; at most ${limits.cost} are allowed. Ask for smaller pages.`,
        { cost: { requested, limit: limits.cost } },
      );
    }
    const allowance = viewer ? await rates.spend(viewer, requested) : await rates.spendAnonymously(context.address);
    return { requested, ...allowance };
  };
}

function assertPublic(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  publicFields: ReadonlySet<string>,
): void {
  const type = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation.operation];
  const isOpen = (name: string) => name.startsWith('__') || publicFields.has(`${type}.${name}`);
  if (!rootFields(document, operation).every((field) => isOpen(field.name.value))) {
    throw refusal('UNAUTHENTICATED', 'Sign in first.');
  }
}
