import type { Viewer } from './viewer.ts';

/** How long a proof of who one is counts for what is dangerous. */
export const CONFIRMED_MS = 5 * 60 * 1_000;

/**
 * True when the viewer has not shown in the last five minutes who he is. What is dangerous (keys, rights, second factors, exports of
 * personal data) then answers `ConfirmationRequired` and does nothing; `confirmIdentity` lifts it. Programs can never confirm.
 */
export function needsConfirmation({ confirmedAt, clientId }: Viewer): boolean {
  const isRecent = Date.now() - Date.parse(confirmedAt ?? '') < CONFIRMED_MS; // false for what is no time
  return clientId !== undefined || !isRecent;
}
