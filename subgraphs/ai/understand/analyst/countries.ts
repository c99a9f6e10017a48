import { fold, words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Short names that no list of countries has. */
const SHORT: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  'u.s.a': 'US',
  'u.s': 'US',
  america: 'US',
  britain: 'GB',
  'great britain': 'GB',
  amerika: 'US',
  grossbritannien: 'GB',
  england: 'GB',
  my: 'US',
  anh: 'GB',
};
/** Names so short that they are words too: they count as countries only where one is expected. */
const EXPECTED = 4;
const STEM = 8;

let known: ReadonlyMap<string, string> | undefined;

/** Countries by what they are called in any language, folded, each with its English name. */
function countries(): ReadonlyMap<string, string> {
  known ??= new Map([...namesIn('vi'), ...namesIn('de'), ...namesIn('en'), ...shortNames()]);
  return known;
}

function namesIn(language: string): [string, string][] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes.flatMap((code) => {
    const [name, meant] = [names.of(code), english.of(code)];
    return name && meant ? [[fold(name), fold(meant)] as [string, string]] : [];
  });
}

function shortNames(): [string, string][] {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  return Object.entries(SHORT).map(([name, code]) => [name, fold(english.of(code) ?? code)]);
}

/** The folded text with countries called as the company's data mostly calls them: in English and in full. */
export function withEnglishCountries(text: string, { places }: Lexicon): string {
  const all = [...countries()].filter(([name, english]) => name !== english && text.includes(name.slice(0, STEM)));
  return all
    .toSorted(([one], [other]) => other.length - one.length)
    .reduce((left, [name, english]) => {
      const escaped = name.replaceAll('.', '\\.').replaceAll(/e[nrs](?= )/g, 'e[mnrs]'); // "im Vereinigten Königreich"
      const lead = name.length <= EXPECTED && name !== 'uk' && name !== 'usa' ? `(?<=(?:${places}) )` : '';
      return left.replace(words(`${lead}${escaped}`, 'u'), english);
    }, text);
}
