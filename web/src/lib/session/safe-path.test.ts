import { beforeAll, expect, test, vi } from 'vitest';
import { safePath } from './safe-path.ts';

beforeAll(() => vi.stubGlobal('location', new URL('https://a-ems.example/sign-in')));

test('signing in leads nowhere but into this product', () => {
  for (const path of [null, '', 'https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    expect(safePath(path)).toBe('/');
  }
});

test('signing in leads back to where one wanted to go', () => {
  expect(safePath('/metrics/sales.revenue?period=ytd')).toBe('/metrics/sales.revenue?period=ytd');
});
