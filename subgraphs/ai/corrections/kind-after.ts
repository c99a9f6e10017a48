import type { AnalysisPlan, PlanKind } from '../plan/analysis-plan.ts';
import type { PlanChanges } from './amendment.ts';

const APART: readonly PlanKind[] = ['BREAKDOWN', 'RANKING', 'SHARE'];
const HELD_AGAINST: readonly PlanKind[] = ['COMPARISON', 'DRIVERS'];

/** Whether an answer of this kind takes figures apart by a dimension, always. */
export const mustBeApart = (kind: PlanKind): boolean => APART.includes(kind);

/** Whether an answer of this kind can take figures apart. */
export const mayBeApart = (kind: PlanKind): boolean => mustBeApart(kind) || kind === 'DRIVERS';

/** Whether an answer of this kind holds two periods against each other, always. */
export const needsAgainst = (kind: PlanKind): boolean => HELD_AGAINST.includes(kind);

/** What is wanted of the figures after the changes: what the person says, or what the pieces of the plan then amount to. */
export function kindAfter(
  before: AnalysisPlan | undefined,
  { kind: chosen, rank, by: newBy, against }: PlanChanges,
  by: string | undefined,
): PlanKind {
  if (chosen) return chosen;
  const kind = before?.kind ?? 'VALUE';
  if (rank && by !== undefined) return 'RANKING';
  if (newBy && !mayBeApart(kind)) return 'BREAKDOWN';
  if (mustBeApart(kind) && by === undefined) return before?.against && against !== null ? 'COMPARISON' : 'VALUE';
  if (kind === 'RANKING' && rank === null) return 'BREAKDOWN';
  if (needsAgainst(kind) && against === null) return by === undefined ? 'VALUE' : 'BREAKDOWN';
  return kind === 'VALUE' && against ? 'COMPARISON' : kind;
}
