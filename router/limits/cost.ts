import { type DocumentNode, type GraphQLSchema, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { refusal } from '../errors/refusal.ts';

/** What a list is taken to hold when nothing says how much is asked of it. */
const UNSAID_LENGTH = 10;
const UNSAID_PAGE = 20;
/** Counting takes half a millisecond for a page of the web app, which asks for the same over and over. */
const counted = new WeakMap<DocumentNode, LRUCache<string, number>>();

/**
 * The number of objects that the answer may hold: a page counts as its `first` or `last`, a list of keys as its
 * length, after variables and defaults were filled in. Throws VALIDATION_FAILED when the variables do not fit.
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): number {
  const costs = counted.get(query) ?? new LRUCache<string, number>({ max: 20 });
  counted.set(query, costs);
  const key = `${operationName} ${JSON.stringify(variables)}`;
  const cost = costs.get(key) ?? count(schema, query, variables, operationName);
  costs.set(key, cost);
  return cost;
}

function count(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): number {
  const options = { schema, query, variables: variables ?? {}, estimators: [objects] };
  try {
    return getComplexity({ ...options, ...(operationName && { operationName }) });
  } catch (error) {
    // It gives up on variables that do not fit, and on a document that its fragments make endless.
    throw refusal('VALIDATION_FAILED', (error as Error).message);
  }
}

function objects({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return 0;
  if (named.name.startsWith('__')) return 1; // The schema is answered from memory, and its depth is bounded.
  if (named.name.endsWith('Connection')) return 1 + pageSize(args) * childComplexity;
  const isCountedByItsPage = type.name.endsWith('Connection');
  const isList = isListType(getNullableType(field.type)) && !isCountedByItsPage;
  return (isList ? listLength(args) : 1) * (1 + childComplexity);
}

function pageSize(args: Record<string, unknown>): number {
  const asked = args.first ?? args.last;
  return typeof asked === 'number' ? Math.max(asked, 1) : UNSAID_PAGE;
}

function listLength(args: Record<string, unknown>): number {
  if ('first' in args || 'last' in args) return pageSize(args);
  const keys = Object.values(args).find(Array.isArray);
  return keys ? keys.length : UNSAID_LENGTH;
}
