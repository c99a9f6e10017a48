import type { Behaviour, FunctionCall } from './reply.ts';
import { changeTexts } from './texts.ts';

const SLOT = /\{\{\w+\}\}|\[\[[^\]]*\]\]/g;
const FIGURE = /\{\{\w+\}\}/;
/** Words that say which way it went, with their opposite. */
const OPPOSITES = [
  ['rose', 'fell'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['grew', 'shrank'],
  ['climbed', 'dropped'],
  ['up', 'down'],
  ['upward', 'downward'],
  ['above', 'below'],
  ['more', 'less'],
  ['higher', 'lower'],
  ['most', 'least'],
  ['first', 'last'],
  ['top', 'bottom'],
  ['high', 'low'],
  ['good', 'bad'],
  ['stieg', 'fiel'],
  ['gestiegen', 'gefallen'],
  ['wuchs', 'sank'],
  ['anstieg', 'rückgang'],
  ['wachstum', 'rückgang'],
  ['zuwachs', 'rückgang'],
  ['plus', 'minus'],
  ['erhöhte', 'verringerte'],
  ['steigende', 'fallende'],
  ['über', 'unter'],
  ['mehr', 'weniger'],
  ['höchste', 'niedrigste'],
  ['vorn', 'hinten'],
  ['spitze', 'ende'],
  ['erfreulich', 'leider'],
  ['hoch', 'niedrig'],
  ['tăng', 'giảm'],
  ['lên', 'xuống'],
  ['cao', 'thấp'],
  ['đầu', 'cuối'],
  ['nhiều', 'ít'],
  ['tốt', 'xấu'],
] as const;
/** A number in each way in which a person can read one. */
const NUMBERS = [
  '1,234,567',
  '42 %',
  '€ 9.99',
  'nearly two million',
  'a third',
  'twice as much',
  'doubled',
  'half',
  'zwölf Millionen',
  'verdoppelt',
  'ba triệu',
  'một nửa',
  '١٢٣',
  '１２３',
  '१२३',
  '三百',
  'Ⅻ',
  'XLII',
  '²',
  '½',
  '①',
  '1\u200b2\u200b3',
  'one-two-three',
  'a dozen',
  '1e6',
  '0x1F',
  'minus seven',
  'zero',
];

/** Every lie about a sentence with slots: other figures, swapped pairs, turned directions, bare numbers in digits, words and scripts. */
export function liesAbout(text: string): string[] {
  const slots = text.match(SLOT) ?? [];
  const swaps = slots.flatMap((one, index) => slots.slice(index + 1).map((other) => swapped(text, one, other)));
  const turned = OPPOSITES.flatMap(([one, other]) => [replaced(text, one, other), replaced(text, other, one)]);
  const figures = slots.filter((slot) => FIGURE.test(slot));
  const written = NUMBERS.flatMap((number) => [
    ...figures.map((slot) => text.replace(slot, number)),
    `${text.replace(/\.$/, '')} ${number}.`,
  ]);
  const invented = figures.map((slot) => text.replace(slot, '{{f999}}'));
  return [...new Set([...swaps, ...turned, ...written, ...invented])].filter((lie) => lie !== text);
}

function swapped(text: string, one: string, other: string): string {
  return text.replaceAll(SLOT, (slot) => (slot === one ? other : slot === other ? one : slot));
}

const replaced = (text: string, one: string, other: string): string =>
  text.replace(new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'iu'), other);

/** A model that answers as `honest` does and lies in each answer, every time in another way: about a text as many times as wanted. */
export function liar(honest: Behaviour, timesEach = 1): Behaviour {
  let turn = 0;
  return (request) => {
    const reply = honest(request);
    turn += 1;
    if (reply.calls) return { ...reply, calls: reply.calls.map((call) => lieAbout(call, turn)) };
    return changeTexts(reply, (text, index) => {
      const lies = liesAbout(text);
      return Array.from({ length: timesEach }, (_, time) => pick(lies, (turn + index) * timesEach + time) ?? text);
    });
  };
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % (from.length || 1)];

/** A wish that is turned into another one: days, order, figures. */
function lieAbout({ name, arguments: given }: FunctionCall, turn: number): FunctionCall {
  const wish = { ...(given as Record<string, unknown>) };
  const lies: Record<string, unknown>[] = [
    { period: { from: '2019-01-01', to: '2019-12-31' } },
    { period: wish.against, against: wish.period },
    { rank: { from: 'BOTTOM', count: 1 } },
    { kind: 'VALUE', by: undefined, rank: undefined },
    { members: [] },
    { period: { from: '2025-12-31', to: '2025-01-01' } },
    { members: [{ said: 'revenue', name: '1,000,000' }] },
  ];
  return { name, arguments: { ...wish, ...pick(lies, turn) } };
}
