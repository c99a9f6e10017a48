import type { Answer, Finding } from '../../answer/answer.ts';

/** What a word says of the finding that it is used for; `PLAIN` words say nothing, `JOIN` words begin another clause. */
export type Claim =
  | 'PLAIN'
  | 'JOIN'
  /** Names a difference, a share or the like: what follows is no level. */
  | 'NOUN'
  | 'CHANGE'
  | 'UP'
  | 'DOWN'
  | 'SAME'
  | 'SLIGHT'
  | 'STRONG'
  | 'GOOD'
  | 'BAD'
  /** It moved the whole. */
  | 'MOVER'
  /** More than anybody else, together with `MAJORITY` more than all others. */
  | 'MOST'
  | 'MAJORITY'
  | 'MORE'
  | 'AGAINST'
  | 'AGAINST_UP'
  | 'AGAINST_DOWN'
  | 'SHARE'
  | 'RANKED'
  | 'FIRST'
  | 'LAST'
  | 'DEPENDS'
  | 'TREND'
  | 'HIGH'
  | 'LOW'
  | 'ODD'
  | 'FORECAST'
  | 'COMING'
  | 'MISS'
  /** Advice, by what it is about. */
  | 'LOOK'
  | 'LEARN'
  | 'WIDEN'
  | 'EXPLAIN'
  | 'WATCH';

/** The parts of an answer that a model may word. */
export type Part = 'TEXT' | 'INSIGHT' | 'RECOMMENDATION';

const SLIGHT = 0.05;
const STRONG = 0.15;

/** What is true of a finding, and so may be said of it. Undefined for kinds that only the rules can tell. */
export function claimsOf(finding: Finding, part: Part, figures: Answer['figures']): ReadonlySet<Claim> | undefined {
  const special = part === 'RECOMMENDATION' ? advised(finding) : told(finding, figures);
  return special && new Set<Claim>(['PLAIN', 'JOIN', ...special]);
}

/** What may be advised: nothing but what the rule advises that looks at such findings. */
function advised({ kind, isGood, words }: Finding): Claim[] | undefined {
  if (kind === 'CONTRIBUTION' && words.which !== 'AGAINST' && isGood !== undefined) return [isGood ? 'LEARN' : 'LOOK'];
  if (kind === 'CONCENTRATION') return ['WIDEN'];
  if (kind === 'OUTLIER') return ['EXPLAIN'];
  return kind === 'TREND' && isGood === false ? ['WATCH'] : undefined;
}

function told(finding: Finding, figures: Answer['figures']): Claim[] | undefined {
  const { kind, words, weight } = finding;
  if (kind === 'CHANGE') return ['CHANGE', ...moved(finding), ...sized(weight)];
  if (kind === 'CONTRIBUTION') return ['CHANGE', ...moved(finding), ...contributed(finding, figures)];
  if (kind === 'RANK') return ['RANKED', 'SHARE', 'NOUN', words.end === 'BOTTOM' ? 'LAST' : 'FIRST'];
  if (kind === 'CONCENTRATION') return ['DEPENDS', 'SHARE', 'NOUN', 'RANKED', 'FIRST'];
  if (kind === 'TREND') return ['TREND', 'CHANGE', 'HIGH', 'LOW', ...moved(finding), ...sized(weight)];
  if (kind === 'OUTLIER') return ['ODD', words.direction === 'DOWN' ? 'LOW' : 'HIGH'];
  return kind === 'FORECAST' ? ['FORECAST', 'COMING', 'MISS', 'NOUN'] : undefined;
}

function moved({ words, isGood }: Finding): Claim[] {
  const direction = words.direction as 'UP' | 'DOWN' | 'SAME';
  const news = isGood === undefined ? [] : [isGood ? ('GOOD' as const) : ('BAD' as const)];
  return ['NOUN', direction, ...news];
}

function contributed({ words, figures: roles }: Finding, figures: Answer['figures']): Claim[] {
  if (words.which === 'AGAINST') return ['AGAINST', words.direction === 'UP' ? 'AGAINST_DOWN' : 'AGAINST_UP'];
  const share = figures.find(({ id }) => id === roles.share)?.value ?? 0;
  const most = words.which === 'MOST' ? (['MOST'] as const) : (['MORE'] as const);
  return ['MOVER', 'SHARE', ...most, ...(share > 0.5 ? (['MAJORITY'] as const) : [])];
}

function sized(weight: number): Claim[] {
  if (weight >= STRONG) return ['STRONG'];
  return weight < SLIGHT ? ['SLIGHT'] : [];
}
