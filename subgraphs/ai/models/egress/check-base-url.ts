import { isIP } from 'node:net';
import { ModelAddressRefused } from '../language-model.errors.ts';
import { isHostAllowed } from './allowed-hosts.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * The address of an endpoint as it is kept, without a slash at its end, or why nothing may be sent there. What its name resolves to is
 * looked at again with each connection: see checked-fetch.ts.
 */
export function checkBaseUrl(text: string): string | ModelAddressRefused {
  if (!URL.canParse(text)) return new ModelAddressRefused('Write the address as https://host/path.');
  const url = new URL(text);
  if (url.username || url.password)
    return new ModelAddressRefused('Leave user and password out of the address: the key is sent by itself.');
  if (url.search || url.hash) return new ModelAddressRefused('Leave out what follows ? or # in the address.');
  const reason = whyNotTo(url);
  return reason ? new ModelAddressRefused(reason) : `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Why nothing may be sent to an address, for a person; undefined when something may, as far as its name tells. */
export function whyNotTo(url: URL): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'Write the address as https://host/path.';
  if (isHostAllowed(url)) return undefined;
  if (url.protocol !== 'https:') return `Only https addresses are allowed. ${ASK}`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) > 0 && !isPublicAddress(host) ? `${host} is no public address. ${ASK}` : undefined;
}

const ASK = 'A model on your own network has to be allowed by whoever operates A-EMS (MODEL_HOSTS).';
