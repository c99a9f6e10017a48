/** Words that say an amount as well as digits do, in the languages of answers. Small words that are articles or ordinals too are none. */
const WORDS = [
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
  'million millions billion billions trillion half double doubled twice triple tripled quarter-million dozen percent',
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert',
  'tausend million millionen milliarde milliarden hälfte halb doppelt verdoppelt dreifach dutzend prozent',
  'hai bốn năm_mươi mười trăm nghìn ngàn triệu tỷ nửa gấp_đôi gấp_ba chục phần_trăm',
]
  .join(' ')
  .split(' ')
  .map((word) => word.replaceAll('_', ' '));

const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** True when a text holds a digit of any script, a sign of percent or currency, or a word that says an amount. */
export function saysNumber(text: string): boolean {
  return /[\p{N}%‰\p{Sc}]/u.test(text) || WORD.test(text);
}
