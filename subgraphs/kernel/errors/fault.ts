import { GraphQLError } from 'graphql';

/** The closed list of error codes that a client of the graph can meet in `extensions.code`. */
export const FAULT_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'VALIDATION_FAILED',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'MODULE_DISABLED',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One field of the input that is wrong: `path` from the input's root, `message` for a person. */
export interface FieldFault {
  path: readonly (string | number)[];
  message: string;
}

/**
 * An error that a client may see: its message is written for a person and says what to do.
 * Everything else that is thrown leaves the graph as INTERNAL, without its message.
 */
export class Fault extends GraphQLError {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { ...details, code } });
    this.code = code;
  }
}

/** Refuses an input; each fault names the field by its path. */
export function invalid(faults: readonly FieldFault[]): Fault {
  return new Fault('VALIDATION_FAILED', faults.map((fault) => fault.message).join(' '), { fields: faults });
}

/** Says that nothing with this id exists for the viewer: a foreign id gets the same answer as an unknown one. */
export function notFound(kind: string, id: string): Fault {
  return new Fault('NOT_FOUND', `No ${kind} has the id ${id}.`);
}
