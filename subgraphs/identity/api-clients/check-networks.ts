import { BlockList, isIP } from 'node:net';
import { invalid } from '#kernel/errors/fault';

const MOST = 50;

/** An address with the number of bits that count, as `192.0.2.0/24`; undefined for what is neither that nor an address. */
function parseNetwork(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', bits, ...rest] = text.trim().split('/');
  const family = isIP(address);
  const all = family === 4 ? 32 : 128;
  const count = bits === undefined ? all : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  return family > 0 && rest.length === 0 && count <= all
    ? { address, bits: count, family: family === 4 ? 'ipv4' : 'ipv6' }
    : undefined;
}

/** The networks without space around them; throws VALIDATION_FAILED for one that is none. */
export function checkedNetworks(networks: readonly string[]): string[] {
  const wrong = networks.findIndex((network) => !parseNetwork(network));
  if (wrong >= 0) {
    const message = 'Write a network as 192.0.2.0/24, or an address as 2001:db8::1.';
    throw invalid([{ path: ['input', 'allowedNetworks', wrong], message }]);
  }
  if (networks.length > MOST) {
    throw invalid([{ path: ['input', 'allowedNetworks'], message: `Name at most ${MOST} networks.` }]);
  }
  return [...new Set(networks.map((network) => network.trim()))];
}

/** True when an address lies in one of the networks, or there are none to lie in. */
export function isAllowed(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const list = new BlockList();
  for (const network of networks) {
    const parsed = parseNetwork(network);
    if (parsed) list.addSubnet(parsed.address, parsed.bits, parsed.family);
  }
  return isIP(plain) > 0 && list.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
}
