import { expect, test } from 'vitest';
import { isCommonWord } from './common-words.ts';
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
  'P@ssw0rd-2026',
  '$unsh1ne_2024!',
  'sunshine#99#99',
  '1qaz2wsx3edc4rfv',
  'Liverpool!1892!',
  'leavemealone',
  'babygirl88babygirl88',
  'example2026!!',
])('"%s" is too weak', (password) => {
  expect(weaknessOf(password, owner)).toEqual(expect.any(String));
});

test('the list knows tens of thousands of words', () => {
  const known = ['manchester', 'butterfly', 'gfhjkm', 'passwort', 'contortionist', 'aems'].filter(isCommonWord);
  expect(known).toHaveLength(6);
  expect(isCommonWord('threecalmottersdrift')).toBe(false);
});

test.each(['three calm otters drift', 'Lovelace wrote the first programme', 'x7!kQz-93vLp2', 'пятнадцать мячей'])(
  '"%s" is good enough',
  (password) => {
    expect(weaknessOf(password, owner)).toBeUndefined();
  },
);
