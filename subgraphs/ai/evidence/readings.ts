import type { Evidence } from './evidence.ts';

/** A number as the graph answered it, and where it stands in which evidence. */
export interface Reading {
  value: number | null;
  evidence: string;
  path: (string | number)[];
}

/** One step of a series. */
export interface Step {
  from: string;
  to: string;
  reading: Reading;
}

/** One member of a breakdown, in the days asked for and in those it is held against. */
export interface Part {
  key: string;
  label: string;
  /** Absent when the member is not among the largest of the days asked for. */
  current?: Reading;
  /** Absent when nothing is held against, or when the member is not among the largest of those days. */
  against?: Reading;
}

/** A figure taken apart. The parts are the largest members; what is missing to the total belongs to the others. */
export interface Breakdown {
  by: string;
  parts: Part[];
  /** True when no member is missing: one that is absent on one side then has nothing there. */
  isComplete: boolean;
  total: Reading;
  totalAgainst?: Reading;
}

/** One row behind a figure. */
export interface Row {
  label: string;
  detail: string | null;
  on: string | null;
  reading: Reading;
}

/** The same figure in the days asked for and in those that they are held against. */
export interface Pair {
  now: Reading;
  before: Reading;
}

/** All that was read of one metric. */
export interface MetricReadings {
  key: string;
  currency?: string;
  current: Reading;
  against?: Reading;
  steps: Step[];
  stepsAgainst: Step[];
  breakdowns: Breakdown[];
  rows: Row[];
  rowCount?: Reading;
  /** The same days a year before. */
  lastYear?: Reading;
  /** The value and the quantity of all goods, and of those that were there in both periods. */
  goods?: { value: Pair; quantity: Pair; parts: { label: string; value: Pair; quantity: Pair }[] };
  /** The day of the newest data. */
  latestOn: string | null;
  /** The same, but not today: a day that is not over is no measure. */
  latestWholeOn: string | null;
}

/** What the graph answered to a plan. */
export interface Gathered {
  evidence: Evidence[];
  metrics: MetricReadings[];
}
