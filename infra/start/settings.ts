import { join, resolve } from 'node:path';
import { type Provider, providersFrom } from '../../subgraphs/identity/oidc/provider.ts';
import { Refusal } from '../refusal.ts';

/** How one machine runs A-EMS. */
export interface Settings {
  /** `PORT`: where the web app and the graph are served; 4000 by default. */
  port: number;
  /** `HOST`: the address to listen on; only this machine by default. */
  host: string;
  /** `DATA_DIR`: the one folder that holds all state; `.data` of the working directory by default. */
  dataDir: string;
  /** `DATABASE_URL`: a PostgreSQL 15 or newer to use instead of the embedded one, as a user who may create roles. */
  databaseUrl: string | undefined;
  /** `PUBLIC_URL`: the address that people open, for links in mails; this machine's by default. */
  publicUrl: string | undefined;
  /** `TRUST_PROXY`: how many proxies stand between this machine and people; none by default. */
  trustedProxies: number;
  /** `SMTP_URL` and `MAIL_FROM`: who takes mail, and its sender. Without, mail goes to a mailbox on this machine. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** `OIDC_*`: who else may vouch for people; see `providersFrom`. */
  providers: readonly Provider[];
  /** `AUDIT_HEADS_DIR`: where signed heads of the audit are kept, best on another disk; `<DATA_DIR>/audit` by default. */
  auditHeadsDir: string;
  /** `MODEL_HOSTS`: hosts on which language models may be reached whatever their address is; this machine by default, so that a local model works. */
  modelHosts: readonly string[];
  /** `DEMO=0` neither creates the demo company nor keeps it living. */
  demo: boolean;
}

/** Reads the settings; throws a Refusal that names the variable that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: portOf(env.PORT || '4000'),
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL ? databaseUrlOf(env.DATABASE_URL) : undefined,
    publicUrl: env.PUBLIC_URL ? addressOf('PUBLIC_URL', env.PUBLIC_URL, ['https:', 'http:']) : undefined,
    trustedProxies: proxiesOf(env.TRUST_PROXY || '0'),
    smtpUrl: env.SMTP_URL ? addressOf('SMTP_URL', env.SMTP_URL, ['smtps:', 'smtp:']) : undefined,
    mailFrom: env.MAIL_FROM || 'A-EMS <noreply@localhost>',
    providers: providersOf(env),
    auditHeadsDir: resolve(env.AUDIT_HEADS_DIR || join(env.DATA_DIR || '.data', 'audit')),
    modelHosts: (env.MODEL_HOSTS ?? 'localhost,127.0.0.1,[::1]').split(','),
    demo: env.DEMO !== '0',
  };
}

/** The address that people open. */
export function publicUrlOf({ publicUrl, port }: Settings): string {
  return publicUrl ?? `http://localhost:${port}`;
}

function providersOf(env: NodeJS.ProcessEnv): Provider[] {
  try {
    return providersFrom(env);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal(`PORT=${text} is not a port: give a number from 1 to 65535.`);
  return port;
}

function proxiesOf(text: string): number {
  if (/^\d$/.test(text)) return Number(text);
  throw new Refusal(`TRUST_PROXY=${text} is not a number of proxies: give one from 0 to 9.`);
}

function databaseUrlOf(text: string): string {
  const protocol = URL.canParse(text) && new URL(text).protocol;
  if (protocol === 'postgresql:' || protocol === 'postgres:') return text;
  throw new Refusal(
    'DATABASE_URL is not the address of a PostgreSQL: write it as postgresql://user:password@host:5432/database.',
  );
}

/** Never with the text itself: it may hold a password. */
function addressOf(name: string, text: string, protocols: readonly string[]): string {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  throw new Refusal(
    `${name} is not an address: it begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`,
  );
}
