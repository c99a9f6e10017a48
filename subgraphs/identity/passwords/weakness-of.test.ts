import { expect, test } from 'vitest';
import { weaknessOf } from './weakness-of.ts';

const owner = { email: 'ada.lovelace@example.com', name: 'Ada Lovelace' };

test.each([
  'short one',
  'Password2026!',
  'qwertyuiop123',
  'passwordpassword',
  '!!!welcome!!!1',
  'aaaaaaaaaaaaaaaa',
  'abababababababab',
  '123456789012345',
  'AdaLovelace2026',
  'ada.lovelace@example.com',
  'lovelace-1815',
])('"%s" is too weak', (password) => {
  expect(weaknessOf(password, owner)).toEqual(expect.any(String));
});

test.each(['three calm otters drift', 'Lovelace wrote the first programme', 'x7!kQz-93vLp2', 'пятнадцать мячей'])(
  '"%s" is good enough',
  (password) => {
    expect(weaknessOf(password, owner)).toBeUndefined();
  },
);
