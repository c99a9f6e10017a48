import type { Evidence, Figure } from '../evidence/evidence.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';

/**
 * A sentence with figures in it: `{{f1}}` stands where a figure does, `[[North]]` where a name does (of a metric, a member, a period).
 * There is no digit anywhere else: a number that nobody can prove is not said.
 */
export interface Sentence {
  text: string;
  /** The finding that it tells, by its place among the answer's; absent where it tells none. */
  finding?: number;
}

/** Something that code found out, ranked by how much it matters. */
export interface Finding {
  kind:
    | 'CHANGE'
    | 'CONTRIBUTION'
    | 'RANK'
    | 'NEXT'
    | 'SHARE'
    | 'TREND'
    | 'OUTLIER'
    | 'RECORD'
    | 'SEASON'
    | 'EFFECTS'
    | 'YEAR_BEFORE'
    | 'FORECAST'
    | 'CONCENTRATION';
  /** The figures that it rests on, by what each is to it: `current`, `previous`, `change`, `member:North` … */
  figures: Record<string, string>;
  /** Names in it: of metric, period, member, dimension. */
  words: Record<string, string>;
  /** 0 to 1. */
  weight: number;
  /** Whether it is good news; absent where that cannot be said. */
  isGood?: boolean;
}

/** A chart as the web app draws it: see web/src/ui/charts/chart-spec.ts. */
export interface Chart {
  title: string;
  spec: Record<string, unknown>;
}

/** A question that has an answer. */
export interface FollowUp {
  question: string;
  plan: AnalysisPlan;
}

/** All that a question brings: each figure of it can be proven. */
export interface Answer {
  plan: AnalysisPlan;
  /** How the question was understood, as chips: what, when, held against what, of whom. */
  interpretation: { part: 'METRIC' | 'PERIOD' | 'AGAINST' | 'BY' | 'FILTER' | 'RANK' | 'GRAIN'; label: string }[];
  text: Sentence[];
  insights: Sentence[];
  recommendations: (Sentence & { /** The finding that it follows from. */ because: number })[];
  charts: Chart[];
  followUps: FollowUp[];
  findings: Finding[];
  figures: Figure[];
  evidence: Evidence[];
}
