import { expect, test } from 'vitest';
import { saysNumber } from '../number-words.ts';
import { VOCABULARIES } from './compiled.ts';
import { readSentence } from './read-sentence.ts';
import { HONEST_PROSE, type Told } from './testing/honest-prose.ts';
import { situationOf } from './testing/situations.ts';

const ENOUGH = 0.9;

test.each(['en', 'de', 'vi'] as const)('nine of ten sentences of an honest writer are said, in %s', (language) => {
  const told = Object.entries(HONEST_PROSE[language]).flatMap(([of, lines]) => {
    const { offer } = situationOf(of as Told, language);
    return lines.map((line) => ({ line, read: readSentence(line, offer, language) }));
  });
  const lost = told.flatMap(({ line, read }) => ('fault' in read ? `${read.fault}: ${line}` : []));
  expect(lost.length, lost.join('\n')).toBeLessThanOrEqual((1 - ENOUGH) * told.length);
});

test('no word that a model may use says a number', () => {
  const words = Object.values(VOCABULARIES).flatMap(({ readings }) => [...readings.keys()]);
  expect(words.filter(saysNumber)).toEqual([]);
});
