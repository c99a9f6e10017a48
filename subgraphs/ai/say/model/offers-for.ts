import type { Finding } from '../../answer/answer.ts';
import type { Figure } from '../../evidence/evidence.ts';
import type { Reasoned } from '../../reason/reason.ts';
import type { Language } from '../../understand/planner.ts';
import { slotsOf } from '../slots.ts';
import type { Written } from '../writer.ts';
import { claimsOf } from './claims.ts';
import type { Offer } from './offer.ts';
import { NEEDED, PLACINGS } from './places.ts';

/** Names that a model may place; the others are put there by code, next to the figures that they belong to. */
const PLACEABLE = ['metric', 'member', 'by', 'on'];
const SUBJECT: Partial<Record<Finding['kind'], string>> = {
  CONTRIBUTION: 'member',
  RANK: 'member',
  CONCENTRATION: 'member',
  OUTLIER: 'on',
};
/** What a sentence of advice may show. */
const ADVISED = ['share'];

/** What a model may say in place of a sentence; undefined when only the rules can say it. */
export function offerFor(written: Written, all: readonly Reasoned[], language: Language): Offer | undefined {
  const finding = written.finding ?? written.because;
  const found = finding === undefined ? undefined : all.flatMap(({ findings }) => findings)[finding];
  const figures = all[0]?.book.figures ?? [];
  const claims = found && claimsOf(found, written.part, figures);
  const placings = found && PLACINGS[found.kind];
  if (finding === undefined || !found || !claims || !placings || contradictsItself(found, figures)) return undefined;
  const isAdvice = written.part === 'RECOMMENDATION';
  const roles = Object.entries(placings).flatMap(([role, placing]) => {
    const id = found.figures[role];
    const isOffered = isAdvice ? ADVISED.includes(role) : !(role === 'share' && found.words.which === 'AGAINST');
    return id !== undefined && isOffered ? [[role, { ...placing, id }] as const] : [];
  });
  const names = namesIn(found, all, language);
  return {
    finding,
    part: written.part,
    kind: found.kind,
    direction: found.words.direction,
    claims,
    figures: Object.fromEntries(roles),
    names,
    placeable: PLACEABLE.filter((name) => names[name] !== undefined),
    subjects: subjectsOf(found, all.length > 1),
    needed: isAdvice ? [] : (NEEDED[found.kind] ?? []),
  };
}

/** Where several metrics are spoken of, each sentence names its own. */
function subjectsOf({ kind }: Finding, areSeveral: boolean): string[] {
  const subject = SUBJECT[kind];
  return [...(subject ? [subject] : []), ...(!subject || areSeveral ? ['metric'] : [])];
}

function namesIn(finding: Finding, all: readonly Reasoned[], language: Language): Record<string, string> {
  const { n } = slotsOf(finding, all, language);
  return Object.fromEntries(Object.entries(n).map(([role, slot]) => [role, slot.slice(2, -2)]));
}

/** A trend that most of its steps make, but not its ends: whoever words that freely says the wrong thing. */
function contradictsItself({ kind, figures: roles, words }: Finding, figures: readonly Figure[]): boolean {
  if (kind !== 'TREND') return false;
  const change = figures.find(({ id }) => id === roles.change)?.value ?? 0;
  const turned = change > 0 ? 'UP' : change < 0 ? 'DOWN' : 'SAME';
  return words.direction !== turned && words.direction !== 'SAME';
}
