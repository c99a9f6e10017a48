import { isIP } from 'node:net';

/** Groups of an IPv6 address that name the network of one customer. */
const GROUPS = 4;

/**
 * The network that an IP address lies in: /24 of IPv4, /64 of IPv6. IPv4 that came in on a socket for both is IPv4; what is no
 * address is all one network.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIP(plain) === 6 ? `${groupsOf(plain).slice(0, GROUPS).join(':')}::/64` : 'unknown';
}

/** All groups of an IPv6 address, also those that `::` stands for, each written in one way. */
function groupsOf(address: string): string[] {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const left = Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...left, ...after].map((group) => Number.parseInt(group, 16).toString(16));
}
