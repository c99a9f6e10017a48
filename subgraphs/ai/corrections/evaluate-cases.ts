import { setImmediate as breathe } from 'node:timers/promises';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { lineOfPlan } from '../plan/line-of-plan.ts';
import type { Planner, Understanding } from '../understand/planner.ts';
import { isSamePlan } from './is-same-plan.ts';
import { again } from './kept-situation.ts';
import type { PortableCase } from './portable-case.ts';

/** What a planner makes of a case. */
export interface CaseVerdict {
  id: string;
  case: PortableCase;
  isRight: boolean;
  understood: Understanding;
}

/** Has a planner understand the words of each case as on the day on which they were said. No figure is read. */
export async function evaluateCases(
  cases: readonly PortableCase[],
  planner: Planner,
  catalogue: readonly CatalogueEntry[],
): Promise<CaseVerdict[]> {
  const verdicts: CaseVerdict[] = [];
  for (const one of cases) {
    await breathe();
    verdicts.push(await evaluateCase(one, planner, catalogue));
  }
  return verdicts;
}

async function evaluateCase(
  one: PortableCase,
  planner: Planner,
  catalogue: readonly CatalogueEntry[],
): Promise<CaseVerdict> {
  const understood = await planner.understand(one.text, again(one.situation, catalogue));
  const isRight = 'plan' in understood && isSamePlan(understood.plan, one.expected);
  return { id: one.id, case: one, isRight, understood };
}

/** How many of how many cases of a kind are understood. */
export interface CaseTally {
  kind: string;
  cases: number;
  right: number;
}

/** The verdicts by kind of question, the most frequent first. */
export function tallyCases(verdicts: readonly CaseVerdict[]): CaseTally[] {
  const byKind = Map.groupBy(verdicts, (verdict) => verdict.case.expected.kind);
  const tallies = [...byKind].map(([kind, of]) => ({
    kind,
    cases: of.length,
    right: of.filter(({ isRight }) => isRight).length,
  }));
  return tallies.toSorted((one, other) => other.cases - one.cases || one.kind.localeCompare(other.kind));
}

/** The verdicts as text: a line for each kind, then what is not understood. */
export function reportCases(verdicts: readonly CaseVerdict[]): string {
  const all = { kind: 'in all', cases: verdicts.length, right: verdicts.filter(({ isRight }) => isRight).length };
  const line = (name: string, ...counts: unknown[]) =>
    name.padEnd(14) + counts.map((count) => String(count).padStart(9)).join('');
  const lines = [...tallyCases(verdicts), all].map(({ kind, cases, right }) => line(kind.toLowerCase(), cases, right));
  const wrong = verdicts.filter(({ isRight }) => !isRight).map(mistakeOf);
  return [line('kind', 'cases', 'right'), ...lines, ...(wrong.length > 0 ? ['', 'Wrong:', ...wrong] : [])].join('\n');
}

function mistakeOf({ case: { text, language, expected }, understood }: CaseVerdict): string {
  const instead = 'plan' in understood ? lineOfPlan(understood.plan) : understood.refusal.kind;
  return `${language}: "${text}": ${instead}, not ${lineOfPlan(expected)}`;
}
