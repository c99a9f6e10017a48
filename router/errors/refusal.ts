import { Fault, type FaultCode } from '#kernel/errors/fault';

const STATUS: Partial<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  VALIDATION_FAILED: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
};

/** The HTTP status of a request that the router refuses as a whole, with the code it refuses it by. */
export function statusOf(code: FaultCode): number {
  return STATUS[code] ?? 500;
}

/** Refuses a whole request, before any of it is executed: the HTTP status follows from the code. */
export function refusal(code: FaultCode, message: string, details: Record<string, unknown> = {}): Fault {
  return new Fault(code, message, { ...details, http: { status: statusOf(code) } });
}
