import type { KeyPair } from '#kernel/auth/keys';
import { setSigningKeys } from './access-token.ts';
import type { Provider } from './oidc/provider.ts';
import { setProviders } from './oidc/providers.ts';
import { setMailboxUrl } from './sign-in-methods/mailbox-url.ts';

/** What identity is told about the installation that it runs in. */
export interface IdentitySettings {
  /** The pair that access tokens are signed with. */
  keys: KeyPair;
  /** `PUBLIC_URL`: the address of the web app, to which identity providers lead people back. It never comes from a request. */
  publicUrl?: string;
  /** See `providersFrom`; none by default. */
  providers?: readonly Provider[];
  /** Page of the mailbox on this machine, when mail arrives there. */
  mailboxUrl?: string | undefined;
}

/** Tells identity how it is installed; once, before the first request. */
export function configureIdentity({ keys, publicUrl, providers = [], mailboxUrl }: IdentitySettings): void {
  setSigningKeys(keys);
  setProviders(providers, publicUrl);
  setMailboxUrl(mailboxUrl);
}
