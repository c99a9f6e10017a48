import type { ServerResponse } from 'node:http';

/** What went wrong, as OpenAI's protocol tells it. */
export interface ProtocolError {
  message: string;
  type: string;
  code: string | null;
  param?: string | null;
}

/** Answers with an error in the protocol's shape. */
export function sendError(
  response: ServerResponse,
  status: number,
  { message, type, code, param = null }: ProtocolError,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message, type, param, code } }));
}
