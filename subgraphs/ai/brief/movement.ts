import { missOf } from '../evidence/carry-on.ts';
import { median } from '../reason/trend.ts';

/** How the last step of a series moved, and how that compares with how it moves otherwise. */
export interface Movement {
  /** How many steps back it is held against: 1, or a season where that foresees the series better. */
  lag: number;
  change: number;
  /** The change as a share of what it is held against, or of the usual level where that is more: little is soon doubled. */
  share: number;
  /** Distance of the change from the usual one, in usual distances (median deviations); 10 at most. */
  surprise: number;
}

/** Changes that must be known before one is called usual or not. */
const FEWEST_CHANGES = 6;
const MOST_SURPRISE = 10;
/** Makes a median deviation comparable to a standard deviation. */
const OF_NORMAL = 1.4826;

/** A series, and what is known of its kind. */
export interface Course {
  values: readonly number[];
  /** Steps after which it may repeat, 1 when it does not. */
  season: number;
  /** Whether it counts things: those come and go by chance, the more the more there are. */
  isCount: boolean;
}

/** Undefined where the series is too short to tell what is usual. */
export function movementOf({ values, season, isCount }: Course): Movement | undefined {
  const lag = bestLag(values.slice(0, -1), season);
  const changes = values.slice(lag).map((value, index) => value - (values[index] ?? 0));
  const [change, past] = [changes.at(-1), changes.slice(0, -1)];
  const before = values.at(-1 - lag);
  if (change === undefined || before === undefined || past.length < FEWEST_CHANGES) return undefined;
  const level = Math.max(Math.abs(before), median(values.map(Math.abs)));
  const share = level === 0 ? Math.sign(change) : change / level;
  return { lag, change, share, surprise: surpriseOf(change, past, isCount ? Math.sqrt(level + 1) : 0) };
}

/** What a step is best held against: the one before, or the same of a season ago, whichever was nearer in the past. */
function bestLag(past: readonly number[], season: number): number {
  if (season === 1 || past.length < season + FEWEST_CHANGES) return 1;
  const held = past.length - season;
  const off = (method: 'LAST_VALUE' | 'SEASONAL_NAIVE') => missOf(past, { method, season, held }) ?? Infinity;
  return off('SEASONAL_NAIVE') < off('LAST_VALUE') ? season : 1;
}

/** A robust z: one wild step of the past does not make all others look tame. The usual distance is `chance` at least. */
function surpriseOf(change: number, past: readonly number[], chance: number): number {
  const middle = median(past);
  const deviations = past.map((one) => Math.abs(one - middle));
  const usual = OF_NORMAL * median(deviations) || deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
  const spread = Math.max(usual, chance);
  const away = Math.abs(change - middle);
  if (away === 0) return 0;
  return spread === 0 ? MOST_SURPRISE : Math.min(MOST_SURPRISE, away / spread);
}

/** True when two series of the same steps move together or against each other: they tell one story. */
export function moveTogether(one: readonly number[], other: readonly number[]): boolean {
  const length = Math.min(one.length, other.length) - 1;
  if (length < FEWEST_CHANGES) return false;
  const changes = (values: readonly number[]) =>
    values.slice(-length).map((value, index) => value - (values.at(index - length - 1) ?? 0));
  return Math.abs(correlation(changes(one), changes(other))) >= TOGETHER;
}

const TOGETHER = 0.8;

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [centred(one), centred(other)];
  const dot = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
  const size = Math.sqrt(dot(a, a) * dot(b, b));
  return size === 0 ? 0 : dot(a, b) / size;
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return values.map((value) => value - mean);
}
