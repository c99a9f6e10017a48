import { setTimeout as sleep } from 'node:timers/promises';
import { generateSync } from 'otplib';

const STEP_SECONDS = 30;
/** So long a code must still be good when it is handed out. */
const MARGIN_SECONDS = 10;

/** The present code of an authenticator app. It is good for a step longer than it is shown: there is time to type it. */
export async function codeNow(secret: string): Promise<string> {
  return codeAt(secret, Math.floor(Date.now() / 1_000));
}

/** The code before the present one: still good, and it leaves the present one for the next use. */
export async function codeBefore(secret: string): Promise<string> {
  return codeAt(secret, (await untilFresh()) - STEP_SECONDS);
}

function codeAt(secret: string, epoch: number): string {
  return generateSync({ secret: secret.replaceAll(' ', ''), epoch });
}

async function untilFresh(): Promise<number> {
  const left = STEP_SECONDS - ((Date.now() / 1_000) % STEP_SECONDS);
  if (left < MARGIN_SECONDS) await sleep(left * 1_000 + 50);
  return Math.floor(Date.now() / 1_000);
}
