import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { checkDatabase } from './check-database.ts';
import { checkFolder } from './check-folder.ts';
import { checkPort } from './check-port.ts';
import { readSettings } from './settings.ts';

const home = mkdtempSync(join(tmpdir(), 'a-ems-checks-'));
afterAll(() => rmSync(home, { recursive: true }));

test.each(['http', '-1', '65536', '40.5'])('PORT=%s is refused', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(`PORT=${PORT} is not a port`);
});

test.each(['localhost', 'mysql://root@localhost/a'])(
  'DATABASE_URL=%s is refused without repeating it',
  (DATABASE_URL) => {
    expect(() => readSettings({ DATABASE_URL })).toThrow(/^DATABASE_URL is not the address of a PostgreSQL(?!.*root)/);
  },
);

test.each(['PUBLIC_URL', 'SMTP_URL'])('%s is refused when it is no address, without repeating it', (name) => {
  expect(() => readSettings({ [name]: 'ftp://user:secret@host' })).toThrow(
    new RegExp(`^${name} is not an address(?!.*secret)`),
  );
});

test('proxies are counted, not named: what anybody could write is not believed', () => {
  expect(() => readSettings({ TRUST_PROXY: 'true' })).toThrow('TRUST_PROXY=true is not a number of proxies');
  expect(readSettings({ TRUST_PROXY: '2' }).trustedProxies).toBe(2);
});

test('an empty environment means port 4000, this machine only, the folder .data, a demo company, no mail server, language models of this machine', () => {
  const dataDir = join(process.cwd(), '.data');
  expect(readSettings({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir,
    auditHeadsDir: join(dataDir, 'audit'),
    demo: true,
    mailFrom: 'A-EMS <noreply@localhost>',
    modelHosts: ['localhost', '127.0.0.1', '[::1]'],
    providers: [],
    trustedProxies: 0,
  });
});

test('a data folder that is a file, or lies below one, is refused', () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  expect(() => checkFolder(file)).toThrow(`DATA_DIR ${file} is a file: choose a folder.`);
  expect(() => checkFolder(join(file, 'data'))).toThrow('lies below a file');
});

test('a data folder that cannot be written is refused', () => {
  expect(() => checkFolder('/sys/a-ems')).toThrow(/You may not write to DATA_DIR|may be read-only/);
});

test('a data folder is made and left as it was', () => {
  const dataDir = join(home, 'new', 'data');
  checkFolder(dataDir);
  expect(existsSync(dataDir)).toBe(true);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a taken port is refused, a free one is not', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken`);
  server.close();
  await once(server, 'close');
  await checkPort(port, '127.0.0.1');
});

test('an address of another machine is refused', async () => {
  await expect(checkPort(0, '192.0.2.1')).rejects.toThrow('192.0.2.1 is not an address of this machine');
});

test('a database that does not answer is named by host and port, never with its password', async () => {
  const answer = checkDatabase('postgresql://me:swordfish@127.0.0.1:1/a_ems');
  await expect(answer).rejects.toThrow(
    /^The database of DATABASE_URL at 127\.0\.0\.1:1 does not answer(?!.*swordfish)/,
  );
});

test('a database that does not exist is named', async () => {
  const url = new URL(inject('postgres'));
  url.pathname = '/atlantis';
  await expect(checkDatabase(url.href)).rejects.toThrow('has no database "atlantis"');
});

test('a user who may not create roles and schemas is refused', async () => {
  const owner = new Client(inject('postgres'));
  await owner.connect();
  await owner.query('create role checks_guest login');
  const url = new URL(inject('postgres'));
  url.username = 'checks_guest';
  await expect(checkDatabase(url.href)).rejects.toThrow('may not create roles and schemas');
  await owner.query('drop role checks_guest');
  await owner.end();
});

test('the owner of a new database is let in', async () => {
  await checkDatabase(inject('postgres'));
});
