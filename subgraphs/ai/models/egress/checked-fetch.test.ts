import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { configureModels } from './allowed-hosts.ts';
import { checkBaseUrl } from './check-base-url.ts';
import { AddressRefused, checkedFetch } from './checked-fetch.ts';
import { isPublicAddress } from './public-address.ts';

let arrived = 0;
const server = createServer((request, response) => {
  arrived += 1;
  if (request.url === '/away') return response.writeHead(302, { location: '/' }).end();
  return response.end('here');
});
let port: number;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((closed) => server.close(closed)));
afterEach(() => configureModels({ hosts: [] }));

const text = async (url: string) => (await checkedFetch(url)).text();

/** What the connection was refused for; `fetch` gives it as a cause. */
async function refusal(url: string): Promise<unknown> {
  const error: Error = await checkedFetch(url).then(
    () => new Error('It was let through.'),
    (error) => error,
  );
  return error.cause;
}

test.each([
  ['loopback', 'https://127.0.0.1/v1'],
  ['loopback in other numbers', 'https://2130706433/v1'],
  ['loopback in hexadecimal', 'https://0x7f.1/v1'],
  ['no address at all', 'https://0.0.0.0/v1'],
  ['a private network', 'https://10.1.2.3/v1'],
  ['another private network', 'https://172.31.255.1/v1'],
  ['a third private network', 'https://192.168.0.10/v1'],
  ['the network of a provider', 'https://100.64.0.1/v1'],
  ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data'],
  ['everybody', 'https://255.255.255.255/v1'],
  ['loopback of IPv6', 'https://[::1]/v1'],
  ['nothing of IPv6', 'https://[::]/v1'],
  ['IPv4 in the clothes of IPv6', 'https://[::ffff:127.0.0.1]/v1'],
  ['IPv4 through a translator', 'https://[64:ff9b::7f00:1]/v1'],
  ['IPv4 through 6to4', 'https://[2002:7f00:1::]/v1'],
  ['a private network of IPv6', 'https://[fd00::1]/v1'],
  ['this link of IPv6', 'https://[fe80::1]/v1'],
])('nothing is kept as an address or sent to %s', async (_what, url) => {
  expect(checkBaseUrl(url)).toMatchObject({ message: expect.stringContaining('no public address') });
  expect(await refusal(url)).toBeInstanceOf(AddressRefused);
});

test.each([
  ['http://example.com/v1', 'https'],
  ['ftp://example.com/v1', 'https://host/path'],
  ['https://user:secret@example.com/v1', 'user and password'],
  ['https://example.com/v1?to=elsewhere', 'what follows'],
  ['https://example.com/v1#x', 'what follows'],
  ['example.com', 'https://host/path'],
])('%s is kept for no model', (url, why) => {
  expect(checkBaseUrl(url)).toMatchObject({ message: expect.stringContaining(why) });
});

test('a name that leads to this machine is refused when it is looked up, and its server hears nothing', async () => {
  const before = arrived;
  expect(checkBaseUrl(`https://localhost:${port}/v1`)).toBe(`https://localhost:${port}/v1`);
  expect(await refusal(`https://localhost:${port}/`)).toBeInstanceOf(AddressRefused);
  expect(arrived).toBe(before);
});

test('a redirect leads nowhere', async () => {
  configureModels({ hosts: ['127.0.0.1'] });
  const before = arrived;
  await expect(checkedFetch(`http://127.0.0.1:${port}/away`)).rejects.toThrow();
  expect(arrived).toBe(before + 1);
});

test('control: what the operator allows is reached, on the port that he allows', async () => {
  configureModels({ hosts: [`127.0.0.1:${port}`] });
  expect(checkBaseUrl(`http://127.0.0.1:${port}/v1/`)).toBe(`http://127.0.0.1:${port}/v1`);
  expect(await text(`http://127.0.0.1:${port}/`)).toBe('here');
  expect(await refusal('http://127.0.0.1:65001/')).toBeInstanceOf(AddressRefused);
  expect(await refusal(`http://localhost:${port}/`)).toBeInstanceOf(AddressRefused);
});

test('control: public addresses are public', () => {
  const addresses = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001:81b::200e'];
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
  expect(checkBaseUrl('https://api.deepseek.com/')).toBe('https://api.deepseek.com');
});
