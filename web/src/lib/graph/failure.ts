import { CombinedGraphQLErrors, type ErrorLike } from '@apollo/client';

/** Why a part of an answer is missing, in words for the person. */
export interface Failure {
  text: string;
  /** What to tell whoever runs the system. */
  reference?: string;
  /** Asking again may help. */
  isPassing: boolean;
}

/** The name of the domain behind a metric, for a person: `Sales` behind `sales.revenue`. */
export function sourceOf(metric: string): string {
  const [domain = ''] = metric.split('.');
  return domain.charAt(0).toUpperCase() + domain.slice(1);
}

/** The failure of the field at a path of the answer, or of anything inside it; undefined when that part simply has no data. */
export function failureAt(
  error: ErrorLike | undefined,
  path: readonly (string | number)[],
  source = 'This source',
): Failure | undefined {
  if (!error) return undefined;
  if (!CombinedGraphQLErrors.is(error)) return { text: 'The server could not be reached.', isPassing: true };
  const found = error.errors.find((candidate) => startsWith(candidate.path, path) || startsWith(path, candidate.path));
  if (!found) return undefined;
  const { code, errorId } = found.extensions ?? {};
  return { ...explain(code, source), ...(typeof errorId === 'string' && { reference: errorId }) };
}

/**
 * Why a figure is missing. A metric that is answered always has a value, a series or a breakdown, even of nothing; when there
 * is none, its owner did not answer, though the router may name only one of all the fields that this took away.
 */
export function whyMissing(error: ErrorLike | undefined, path: readonly (string | number)[], metric: string): Failure {
  const source = sourceOf(metric);
  return failureAt(error, path, source) ?? explain(undefined, source);
}

function explain(code: unknown, source: string): Failure {
  if (code === 'FORBIDDEN') {
    return { text: 'You may not see this. An owner of the organization can grant it.', isPassing: false };
  }
  if (code === 'MODULE_DISABLED') return { text: 'This area is switched off for the organization.', isPassing: false };
  if (code === 'RATE_LIMITED') return { text: 'Too much was asked at once. Wait a moment.', isPassing: true };
  return { text: `${source} did not answer in time.`, isPassing: true };
}

function startsWith(
  path: readonly (string | number)[] | undefined,
  start: readonly (string | number)[] | undefined,
): boolean {
  return (
    !!path && !!start && start.length > 0 && start.length <= path.length && start.every((step, i) => step === path[i])
  );
}
