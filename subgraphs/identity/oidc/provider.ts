/** An identity provider that may vouch for people here, as whoever runs the installation has registered it. */
export interface Provider {
  /** Names it in addresses and settings, in lower case: `google`. */
  key: string;
  /** What people call it. */
  name: string;
  /** As the provider writes it in its tokens; everything else is discovered from it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const GOOGLE_ISSUER = 'https://accounts.google.com';
const KEY = /^[a-z][a-z0-9-]{0,30}$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The providers of `OIDC_GOOGLE_CLIENT_ID` and `OIDC_GOOGLE_CLIENT_SECRET`, and of `OIDC_PROVIDERS=okta,…` with
 * `OIDC_OKTA_{ISSUER,CLIENT_ID,CLIENT_SECRET,NAME}` for each. Throws an error that names the variable that is missing or wrong.
 */
export function providersFrom(env: Environment): Provider[] {
  const keys = (env.OIDC_PROVIDERS ?? '').split(',').map((key) => key.trim().toLowerCase());
  const named = keys.filter((key) => key !== '' && key !== 'google').map((key) => providerFrom(env, key));
  return env.OIDC_GOOGLE_CLIENT_ID ? [googleFrom(env), ...named] : named;
}

function googleFrom(env: Environment): Provider {
  return providerFrom({ OIDC_GOOGLE_NAME: 'Google', OIDC_GOOGLE_ISSUER: GOOGLE_ISSUER, ...env }, 'google');
}

function providerFrom(env: Environment, key: string): Provider {
  if (!KEY.test(key)) throw new Error(`OIDC_PROVIDERS names "${key}": use letters, digits and hyphens.`);
  const nameOf = (setting: string) => `OIDC_${key.toUpperCase().replaceAll('-', '_')}_${setting}`;
  const required = (setting: string) => env[nameOf(setting)] || missing(nameOf(setting));
  return {
    key,
    name: env[nameOf('NAME')] || key,
    issuer: issuerOf(required('ISSUER'), nameOf('ISSUER')),
    clientId: required('CLIENT_ID'),
    clientSecret: required('CLIENT_SECRET'),
  };
}

function issuerOf(text: string, variable: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'https:' || isOnThisMachine(url))) return text;
  throw new Error(`${variable}=${text} is not an address that begins with https://.`);
}

/** True for a provider that runs beside us, for tests and trials: it alone may be reached without TLS. */
export function isOnThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && LOOPBACK.test(hostname);
}

function missing(variable: string): never {
  throw new Error(`${variable} is not set.`);
}
