import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadKeyPair } from '#kernel/auth/keys';
import { layOutKeys } from './setup.ts';

const root = mkdtempSync(join(tmpdir(), 'a-ems-keys-'));
afterAll(() => rmSync(root, { recursive: true }));

test('each part gets the keys that it may hold, and keeps them', () => {
  layOutKeys(root);
  const before = readFileSync(join(root, 'router/assertion.private.pem'), 'utf8');
  layOutKeys(root);
  expect(readdirSync(join(root, 'subgraph'))).toEqual(['assertion.public.pem']);
  expect(readdirSync(join(root, 'identity')).sort()).toEqual([
    'access.private.pem',
    'access.public.pem',
    'assertion.public.pem',
  ]);
  expect(readdirSync(join(root, 'audit')).sort()).toEqual([
    'assertion.public.pem',
    'audit.private.pem',
    'audit.public.pem',
  ]);
  expect(readdirSync(join(root, 'router')).sort()).toEqual([
    'access.public.pem',
    'assertion.private.pem',
    'assertion.public.pem',
  ]);
  expect(readFileSync(join(root, 'router/assertion.private.pem'), 'utf8')).toBe(before);
  expect(loadKeyPair(join(root, 'router'), 'access').publicKey).toBe(
    loadKeyPair(join(root, 'identity'), 'access').publicKey,
  );
});
