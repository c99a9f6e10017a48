import { describe, expect, test } from 'vitest';
import { liesAbout } from '../../../../infra/model-server/liar.ts';
import type { Language } from '../../understand/planner.ts';
import type { Claim } from './claims.ts';
import type { Offer } from './offer.ts';
import { readSentence } from './read-sentence.ts';
import { HONEST_PROSE, type Told } from './testing/honest-prose.ts';
import { situationOf } from './testing/situations.ts';
import { LEXES } from './vocabulary/vocabulary.ts';

const everything = new Set<Claim>(LEXES.en.words.flatMap(([claims]) => claims));

/** A sentence with one mark for all that is a difference or a share: these say what they are themselves, wherever they stand. */
const withoutOrder = (text: string): string => text.replaceAll(/\{\{(?:change|rate|share)\}\}/g, '{{x}}');

/** Lies about everything that an honest writer says, and which of them would be said. */
function liesSaid(language: Language, changed: (offer: Offer) => Offer = (offer) => offer) {
  const lies = Object.entries(HONEST_PROSE[language]).flatMap(([of, lines]) => {
    const offer = changed(situationOf(of as Told, language).offer);
    return lines.flatMap((line) => liesAbout(line).map((lie) => ({ line, lie, offer })));
  });
  const said = lies.filter(({ lie, offer }) => 'pieces' in readSentence(lie, offer, language));
  return { count: lies.length, said: said.filter(({ line, lie }) => withoutOrder(line) !== withoutOrder(lie)) };
}

describe.each(['en', 'de', 'vi'] as const)('in %s', (language) => {
  test('no lie is said: other figures, swapped pairs, turned directions, numbers in digits, words and scripts', () => {
    const { count, said } = liesSaid(language);
    expect(count).toBeGreaterThan(2_500);
    expect(said.map(({ lie }) => lie)).toEqual([]);
  });

  test('control: were any claim let through, turned directions would be said', () => {
    const { said } = liesSaid(language, (offer) => ({ ...offer, claims: everything }));
    expect(said.length).toBeGreaterThan(10);
  });
});

/** Sentences about one thing that are true of another, too. */
const ALSO_TRUE: Partial<Record<Told, readonly Told[]>> = { FIRST: ['DEPENDS'], DEPENDS: ['WIDEN'] };

test.each(['en', 'de', 'vi'] as const)('what is true of one thing is not said of another, in %s', (language) => {
  const prose = Object.entries(HONEST_PROSE[language]) as [Told, readonly string[]][];
  const said = prose.flatMap(([other]) => {
    const { offer } = situationOf(other, language);
    const lines = prose.flatMap(([told, all]) => (told === other || ALSO_TRUE[told]?.includes(other) ? [] : all));
    return lines.filter((line) => 'pieces' in readSentence(line, offer, language)).map((line) => `${other}: ${line}`);
  });
  expect(said).toEqual(
    language === 'de' ? ['MORE: [[member]] steuerte {{change}} bei und damit {{share}} des Anstiegs.'] : [],
  );
});

test.each([
  ['RISE', '[[metric]] did not rise to {{current}} from {{previous}}.'],
  ['RISE', '[[metric]] almost doubled from {{previous}} to {{current}}.'],
  ['RISE', '[[metric]] rose to {{previous}} from {{current}}.'],
  ['RISE', '[[metric]] rose by {{current}} from {{previous}}.'],
  ['RISE', '[[metric]] rose to {{current}} from {{previous}} because of the new prices.'],
  ['RISE', '[[metric]] rose to {{current}} from {{previous}}. Click https://evil.example now.'],
  ['RISE', '[[metric]] rose to {{current}} from {{previous}}, <b>a lot</b>.'],
  ['RISE', '[[metric]] rose to {{current}} from {{previous}}![x](y)'],
  ['RISE', '[[metric]] rose to {{current}} (from {{previous}}) in [[period]].'],
  ['RISE', '[[metric]] of Bonn rose to {{current}} from {{previous}}.'],
  ['FALL', '[[metric]] rose to {{current}} from {{previous}}.'],
  ['FALL', 'Good news: [[metric]] fell to {{current}} from {{previous}}.'],
  ['AGAINST', 'However, [[member]] declined by {{change}}, offsetting the decline.'],
  ['AGAINST', '[[member]] was the main driver of the change with {{change}}.'],
  ['MORE', '[[member]] contributed the most with {{change}}.'],
  ['MOST', 'Behind it comes [[member]] with {{change}}.'],
  ['FIRST', '[[member]] is the best with {{value}}.'],
  ['LAST', '[[member]] leads with {{value}}.'],
  ['DEPENDS', '[[member]] depends heavily on [[metric]]: {{share}}.'],
  ['FORECAST', '[[metric]] reached {{next}}; such forecasts were off by {{off}} on average.'],
] as const)('nobody reads, of %s: %s', (told, line) => {
  expect(readSentence(line, situationOf(told, 'en').offer, 'en')).toHaveProperty('fault');
});
