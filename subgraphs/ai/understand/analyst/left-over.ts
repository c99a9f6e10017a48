import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Refusal } from '../../plan/refusal.ts';
import type { FoundMember } from '../planner.ts';
import { dimensionsOf, tokensOf } from './find-names.ts';
import { fold, words } from './fold.ts';
import { likeness } from './likeness.ts';
import type { Reading } from './read-question.ts';
import { nearestMetrics } from './refuse.ts';
import { without } from './spans.ts';
import { steeringOf } from './steering.ts';

const NEAREST = 5;
const ALIKE = 0.2;

/** A word that nobody understood, and where. */
export interface LeftOver {
  word: string;
  start: number;
  end: number;
}

/** Words of a question that mean something which the plan would not say. */
export function leftOver(reading: Reading): LeftOver[] {
  const { text, understood, lexicon } = reading;
  const left = without(text, understood);
  const blanked = left.replaceAll(steeringOf(lexicon), (match) => ' '.repeat(match.length));
  const counted = reading.rank ? [String(reading.rank.count)] : [];
  const isUnsaid = (word: string) => /\p{L}{2}/u.test(word) || (/^\d/.test(word) && !counted.includes(word));
  const tokens = tokensOf(blanked).filter(({ word }) => isUnsaid(word));
  return reading.says(lexicon.forecast) ? tokens.filter(({ word }) => !/^\d{1,2}$/.test(word)) : tokens;
}

/** Says what of a question was not understood: a figure with a word that makes another one of it, a way to take it apart, or a name. */
export function refuseLeftOver(
  reading: Reading,
  [first, ...others]: readonly [LeftOver, ...LeftOver[]],
  metric: CatalogueEntry,
  catalogue: readonly CatalogueEntry[],
  candidates: readonly FoundMember[],
): Refusal {
  const { text, metrics, lexicon } = reading;
  const last = others.reduce((end, one) => (one.start - end <= 1 ? one.end : end), first.end);
  const said = text.slice(first.start, last);
  const before = text.slice(0, first.start).trimEnd();
  if (words(`(?:${lexicon.by}|per|broken down by)(?: the| our)?$`).test(before))
    return { kind: 'NO_SUCH_MEMBER', said, nearest: metric.dimensions.map(({ name }) => name) };
  if (isNamedThing(reading, first, metric))
    return { kind: 'NO_SUCH_MEMBER', said, nearest: nearestNames(said, candidates, catalogue) };
  const beside = metrics.find(({ start, end }) => start === last + 1 || end === first.start - 1);
  if (beside) {
    const whole = text.slice(Math.min(first.start, beside.start), Math.max(last, beside.end));
    return { kind: 'NO_SUCH_METRIC', said: whole, nearest: nearestMetrics(whole, catalogue, metric) };
  }
  const nearest = nearestNames(said, candidates, catalogue);
  if (nearest.length > 0 || words(`(?:${NAMES_FOLLOW})(?: the| our| der| die| dem)?$`).test(before))
    return { kind: 'NO_SUCH_MEMBER', said, nearest };
  return { kind: 'NO_SUCH_METRIC', said, nearest: nearestMetrics(said, catalogue, metric) };
}

/** What stands before whoever did something. */
const DID = /(?<!\p{L})(?:did|does|do|has|have|hat|haben)$/u;

/** "Sales by store manager" makes another kind of a known one; "how many iPhones did we sell" names a thing. */
function isNamedThing(
  { text, by, metrics: [named], lexicon }: Reading,
  { start }: LeftOver,
  metric: CatalogueEntry,
): boolean {
  if (by && start - by.end === 1) return true;
  const isVerb = named && words(`^(?:${lexicon.verbs})$`).test(text.slice(named.start, named.end));
  if (isVerb && named.start > start && DID.test(text.slice(0, start).trimEnd())) return true; // "what did Anna sell"
  return (
    !!isVerb && metric.dimensions.length > 0 && words(`(?:${lexicon.howMany})$`).test(text.slice(0, start).trimEnd())
  );
}

/** What stands before the name of somebody or some place, in all languages. */
const NAMES_FOLLOW = 'in|at|for|of|from|with|to|aus|bei|von|mit|fur|an|im|o|tai|cua|cho|tu|voi';

function nearestNames(
  said: string,
  candidates: readonly FoundMember[],
  catalogue: readonly CatalogueEntry[],
): string[] {
  const known = new Set(dimensionsOf(catalogue).map(({ key }) => key));
  const alike = candidates
    .filter(({ by }) => known.has(by))
    .map(({ label }) => ({ label, alike: likeness(fold(label), said) }))
    .filter((one) => one.alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike);
  return [...new Set(alike.map(({ label }) => label))].slice(0, NEAREST);
}
