import { domainToASCII } from 'node:url';
import { invalid } from '#kernel/errors/fault';
import { PUBLIC_MAIL_DOMAINS } from './public-mail-domains.ts';

const MOST = 50;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** E-mail domains in the one form that is compared: lower case, each once. Throws VALIDATION_FAILED for what nobody owns alone. */
export function checkedDomains(domains: readonly string[]): string[] {
  const found = domains.map((domain) => domainToASCII(domain.trim().replace(/^@/, '')).toLowerCase());
  const faults = found.flatMap((domain, index) => {
    const message = faultOf(domain, domains[index] as string);
    return message ? [{ path: ['input', 'allowedDomains', index], message }] : [];
  });
  if (found.length > MOST)
    faults.push({ path: ['input', 'allowedDomains'], message: `At most ${MOST} domains can be named.` });
  if (faults.length > 0) throw invalid(faults);
  return [...new Set(found)].sort();
}

function faultOf(domain: string, given: string): string | undefined {
  if (!DOMAIN.test(domain) || domain.length > 253) return `"${given}" is no e-mail domain; write it as "example.com".`;
  if (PUBLIC_MAIL_DOMAINS.has(domain))
    return `Anybody can have an address at ${domain}: only domains of the organization can be named.`;
  return undefined;
}
