import { expect, test } from 'vitest';
import { acceptedStep, newSecret, qrCodeOf, uriOf } from './totp.ts';

/** The secret of both RFCs, "12345678901234567890", in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const STEP_MS = 30_000;

test.each(['RFC 4226, appendix D: 755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'])(
  '%s',
  (line) => {
    const codes = line.split(': ')[1]?.split(' ') ?? [];
    expect(codes.map((code, count) => acceptedStep(SECRET, code, count * STEP_MS))).toEqual(
      codes.map((_, count) => count),
    );
  },
);

// The RFC prints eight digits; six are the last of them.
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238, appendix B: at %i seconds %s', (seconds, code) => {
  expect(acceptedStep(SECRET, code.slice(2), seconds * 1_000)).toBe(Math.floor(seconds / 30));
});

test('a code is refused before its time and from the second step after it', () => {
  const [code, begun] = ['081804', 37_037_036 * STEP_MS];
  expect(acceptedStep(SECRET, code, begun - 1)).toBeUndefined();
  expect(acceptedStep(SECRET, code, begun + 2 * STEP_MS)).toBeUndefined();
  for (const at of [begun, begun + STEP_MS - 1, begun + STEP_MS, begun + 2 * STEP_MS - 1]) {
    expect(acceptedStep(SECRET, code, at)).toBe(37_037_036);
  }
});

test.each(['', '08180', '0818041', 'O81804', '８１８０４１', '-81804', '8.1804', '0x1804'])(
  '"%s" is no code',
  (code) => {
    expect(acceptedStep(SECRET, code, 1_111_111_109_000)).toBeUndefined();
  },
);

test('secrets have 160 bits and are never the same', () => {
  const secrets = new Set(Array.from({ length: 50 }, newSecret));
  expect(secrets.size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

test('an app reads from the address for whom it is, and nothing in a name can forge another part', () => {
  const uri = new URL(uriOf(SECRET, 'ada@example.com', 'Evil:&secret=AAAA Ltd'));
  expect(uri.searchParams.getAll('secret')).toEqual([SECRET]);
  expect(uri.searchParams.get('issuer')).toBe('A-EMS Evil &secret=AAAA Ltd');
  expect(decodeURIComponent(uri.pathname)).toContain('ada@example.com');
});

test('the QR code is an image that needs nobody else', async () => {
  const [kind, data = ''] = (await qrCodeOf('otpauth://totp/x')).split(',');
  expect(kind).toBe('data:image/svg+xml;base64');
  expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg /);
});
