import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, ensureBuilt } from '../../infra/testing/begin.ts';
import { openMailbox } from '../../subgraphs/kernel/mail/mailbox.ts';

/** A whole product that runs, seen from a test. */
export interface Product {
  url: string;
  /** Where all its letters can be read, as JSON, the newest first. */
  lettersUrl: string;
  /** The owner of its demo company, where it has one. */
  demo: { email: string; password: string } | undefined;
}

export interface StartedProduct extends Product {
  /** Stops it and starts it again over the same data, at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole product as `npm start` starts it, with a mail server for its letters. Each test file comes from an address of its own. */
export async function startProduct(env: Record<string, string>): Promise<StartedProduct> {
  ensureBuilt();
  const home = mkdtempSync(join(tmpdir(), 'a-ems-web-'));
  const mailbox = await openMailbox();
  const settings = { DATA_DIR: home, SMTP_URL: mailbox.url, TRUST_PROXY: '1', ...env };
  let begun = begin(settings);
  const letters = createServer((_request, answer) => answer.end(JSON.stringify(mailbox.received())));
  await new Promise<void>((resolve) => letters.listen(0, '127.0.0.1', resolve));
  const url = await begun.opened();
  return {
    url,
    lettersUrl: `http://127.0.0.1:${(letters.address() as AddressInfo).port}`,
    demo: env.DEMO === '1' ? await begun.credentials() : undefined,
    async restart() {
      await begun.stop();
      begun = begin({ ...settings, PORT: new URL(url).port });
      await begun.opened();
    },
    async stop() {
      await begun.stop();
      letters.close();
      await mailbox.close();
      rmSync(home, { recursive: true, maxRetries: 10 });
    },
  };
}
