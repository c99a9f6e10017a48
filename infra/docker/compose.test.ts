import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { domains } from '../../subgraphs/index.ts';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: object;
  restart: string;
}

const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const names = domains.map(({ name }) => name);

test('no private key reaches a part that must not sign', () => {
  const holders = (volume: string) =>
    Object.keys(services).filter((name) => services[name]?.volumes?.some((mount) => mount.startsWith(volume)));
  expect(holders('router-keys').sort()).toEqual(['router', 'setup']);
  expect(holders('identity-keys').sort()).toEqual(['identity', 'setup']);
  expect(holders('audit-keys').sort()).toEqual(['audit', 'setup']);
});

test('the owner of the database is known to nobody but the set-up', () => {
  const knowing = Object.keys(services).filter((name) =>
    JSON.stringify(services[name]?.environment).includes('POSTGRES_PASSWORD'),
  );
  expect(knowing.sort()).toEqual(['pgbouncer', 'postgres', 'setup']);
});

test('each domain has a container of its own, and the router knows the way to it', () => {
  expect(Object.keys(services).sort()).toEqual([...names, 'pgbouncer', 'postgres', 'router', 'setup'].sort());
  for (const name of names) {
    expect(services[name]?.environment?.SUBGRAPHS).toBe(name);
    expect(services.router?.environment?.[`${name.toUpperCase()}_URL`]).toBe(`http://${name}:4100/${name}`);
  }
});

test('everything that stays up says whether it is well, and the data outlives its container', () => {
  const unwatched = Object.entries(services).filter(([name, { healthcheck }]) => name !== 'setup' && !healthcheck);
  expect(unwatched).toEqual([]);
  expect(services.postgres?.volumes).toEqual(['postgres:/var/lib/postgresql']);
  expect(volumes).toHaveProperty('postgres');
});
