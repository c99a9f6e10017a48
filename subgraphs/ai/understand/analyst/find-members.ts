import type { PlanFilter } from '../../plan/analysis-plan.ts';
import type { FoundMember } from '../planner.ts';
import { isForm, tokensOf } from './find-names.ts';
import { fold } from './fold.ts';
import { likeness } from './likeness.ts';
import type { Reading } from './read-question.ts';
import { overlaps, type Span, without } from './spans.ts';

/** Names of the company's in a question. */
export interface Members {
  filters: PlanFilter[];
  understood: Span[];
}

/** A member, and where it stands. */
export type PlacedMember = FoundMember & Span;

const CERTAIN = 0.75;
const LIKELY = 0.5;
const SHORTEST_PART = 4;

/** The members whose names stand in a question, among those that resemble its words; of names that overlap the longest. */
export function placeMembers({ text, understood }: Reading, candidates: readonly FoundMember[]): PlacedMember[] {
  const left = without(text, understood);
  const placed = candidates
    .flatMap((member) => {
      const span = placeOf(member, left);
      return span ? [{ ...member, ...span }] : [];
    })
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = placed.filter(
    (one, index) => !placed.slice(0, index).some((other) => overlaps(one, other) && !isSame(one, other)),
  );
  return kept.toSorted((a, b) => a.start - b.start);
}

/**
 * Words that nobody understood and that stand in the name of one member alone: "Grandhaven" of "Grandhaven Hotels Group", "Linda
 * Mitchell" of "Linda C Mitchell". A single word has to be the first one of the name.
 */
export function placePartly(left: readonly Span[], text: string, candidates: readonly FoundMember[]): PlacedMember[] {
  return runsOf(left).flatMap((run) => {
    const said = tokensOf(text.slice(run.start, run.end)).map(({ word }) => word);
    const meant = candidates.filter(({ label }) => isPartOf(said, fold(label).split(' ')));
    return new Set(meant.map(({ label }) => label)).size === 1 ? meant.map((member) => ({ ...member, ...run })) : [];
  });
}

/** Words that stand side by side as one span. */
function runsOf(left: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of left) {
    const last = runs.at(-1);
    if (last && start - last.end <= 1) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

function isPartOf(said: readonly string[], name: readonly string[]): boolean {
  if (said.length === 1) return isForm(said[0] ?? '', name[0] ?? '') && (said[0]?.length ?? 0) >= SHORTEST_PART;
  return said.every((word) => name.some((part) => isForm(word, part)));
}

/** The same words may name members of several dimensions: Germany the country and Germany the territory. */
const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** What to keep of the figures whose dimensions these are; each name counts for the first dimension that has it. */
export function findMembers(placed: readonly PlacedMember[], dimensions: readonly string[]): Members {
  const reachable = placed.filter(({ by }) => dimensions.includes(by));
  const shared = dimensions.toSorted(
    (one, other) => reachable.filter(({ by }) => by === other).length - reachable.filter(({ by }) => by === one).length,
  );
  const kept = reachable
    .toSorted((one, other) => shared.indexOf(one.by) - shared.indexOf(other.by))
    .filter((one, index, all) => !all.slice(0, index).some((other) => overlaps(one, other)))
    .toSorted((one, other) => one.start - other.start);
  const byDimension = Map.groupBy(kept, ({ by }) => by);
  const filters = [...byDimension].map(([by, members]) => ({
    by,
    members: members.map(({ key, label }) => ({ key, label })),
  }));
  return { filters, understood: kept };
}

/** Where the words of a member's name stand, spelt alike enough. */
function placeOf({ label, likeness: alike }: FoundMember, text: string): Span | undefined {
  const name = fold(label);
  const tokens = tokensOf(text);
  const parts = name.split(' ');
  const exact = text.indexOf(name);
  const isWhole = exact >= 0 && !/[\p{L}\p{N}]/u.test((text[exact - 1] ?? ' ') + (text[exact + name.length] ?? ' '));
  if (isWhole) return { start: exact, end: exact + name.length };
  for (const [index, first] of tokens.entries()) {
    const run = tokens.slice(index, index + parts.length);
    const last = run.at(-1);
    if (!last || run.length < parts.length) continue;
    const isSlip = run.every(({ word }, at) => isForm(word, parts[at] ?? ''));
    const said = text.slice(first.start, last.end).replaceAll(/\s+/g, ' ');
    if (isSlip || (alike >= LIKELY && likeness(said, name) >= CERTAIN)) return { start: first.start, end: last.end };
  }
  return undefined;
}
