import { CombinedGraphQLErrors } from '@apollo/client';

/** One field of what was sent that is wrong. */
export interface FieldProblem {
  /** Its name within the input. */
  field: string;
  message: string;
}

/** Why a write was not done, in words for the person. */
export interface WriteFailure {
  text: string;
  /** What to tell whoever runs the system. */
  reference?: string;
  /** The person lacks the right: a warning rather than a fault. */
  isForbidden: boolean;
  /** Fields to blame; empty when none is. */
  problems: FieldProblem[];
}

/** These messages are written for a person. */
const SAYS_IT_ITSELF = new Set<unknown>(['VALIDATION_FAILED', 'CONFLICT', 'NOT_FOUND']);
const WORDS: Record<string, string> = {
  FORBIDDEN: 'You may not do this. An owner of the organization can grant it.',
  MODULE_DISABLED: 'This area is switched off for the organization.',
  RATE_LIMITED: 'Too much was asked at once. Wait a moment and try again.',
  SUBGRAPH_UNAVAILABLE: 'This part of the system does not answer. Try again later.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
};
/** So much of a reference is enough to find it, and short enough to read out. */
const REFERENCE_LENGTH = 8;

/** Explains what a mutation threw, or the errors beside its data. */
export function explainWrite(error: unknown): WriteFailure {
  if (!CombinedGraphQLErrors.is(error)) {
    const text = 'The server did not answer. See whether it was done before you try again.';
    return { text, isForbidden: false, problems: [] };
  }
  const { message = '', extensions = {} } = error.errors[0] ?? {};
  const { code, errorId, fields } = extensions;
  const text = SAYS_IT_ITSELF.has(code)
    ? message
    : (WORDS[String(code)] ?? 'Something went wrong. Nothing was changed.');
  return {
    text,
    ...(typeof errorId === 'string' && { reference: errorId.slice(0, REFERENCE_LENGTH) }),
    isForbidden: code === 'FORBIDDEN',
    problems: problemsOf(fields),
  };
}

function problemsOf(fields: unknown): FieldProblem[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap(({ path, message }: { path?: unknown[]; message?: unknown }) => {
    const field = path?.findLast((step) => typeof step === 'string' && step !== 'input');
    return typeof field === 'string' ? [{ field, message: String(message) }] : [];
  });
}
