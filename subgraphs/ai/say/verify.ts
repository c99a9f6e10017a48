import type { Sentence } from '../answer/answer.ts';
import type { Evidence, Figure } from '../evidence/evidence.ts';
import { derivedValue } from '../evidence/figure-book.ts';
import { readingAt } from '../evidence/read-answer.ts';
import { figuresIn } from './bind.ts';
import { saysNumber } from './number-words.ts';

/** Sums of floats leave dust. */
const DUST = 1e-9;

/**
 * The figures that hold: read again from the evidence, or computed again from figures that hold. Whatever was changed, invented or
 * rests on such a one is not among them.
 */
export function provenFigures(figures: readonly Figure[], evidence: readonly Evidence[]): Map<string, Figure> {
  const proven = new Map<string, Figure>();
  for (const figure of figures) {
    const again = recomputed(figure, proven, evidence);
    if (again !== undefined && isSame(again, figure.value) && !proven.has(figure.id)) proven.set(figure.id, figure);
  }
  return proven;
}

/** Undefined when the figure rests on nothing. Derived figures come after those that they are derived from. */
function recomputed(
  { from }: Figure,
  proven: ReadonlyMap<string, Figure>,
  evidence: readonly Evidence[],
): number | null | undefined {
  if ('evidence' in from) {
    const source = evidence.find(({ id }) => id === from.evidence);
    return source && readingAt(source, from.path).value;
  }
  if (!from.of.every((id) => proven.has(id))) return undefined;
  return derivedValue(from, (id) => proven.get(id)?.value ?? null);
}

function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= DUST * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Why a sentence may not be shown; undefined when every figure in it holds, every name is known, and it says no other number. */
export function faultOf(
  sentence: Sentence,
  proven: ReadonlyMap<string, Figure>,
  names: ReadonlySet<string>,
): 'UNPROVEN_FIGURE' | 'UNKNOWN_NAME' | 'BARE_NUMBER' | undefined {
  const shown = figuresIn(sentence);
  if (shown.some((id) => (proven.get(id)?.value ?? null) === null)) return 'UNPROVEN_FIGURE';
  const named = [...sentence.text.matchAll(/\[\[(.*?)\]\]/g)].map(([, name = '']) => name);
  if (named.some((name) => !names.has(name))) return 'UNKNOWN_NAME';
  const rest = sentence.text.replaceAll(/\{\{\w+\}\}|\[\[.*?\]\]/g, ' ');
  return saysNumber(rest) || /[[\]{}]/.test(rest) ? 'BARE_NUMBER' : undefined;
}
