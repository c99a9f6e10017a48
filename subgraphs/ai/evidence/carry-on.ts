import type { ForecastMethod } from './evidence.ts';

/** How far and how to carry a series on. */
export interface CarryOn {
  method: ForecastMethod;
  /** Steps after which the year repeats, 1 when it does not. */
  season: number;
  /** 1 for the step after the last. */
  step: number;
}

/** The value of a series so many steps after its end; null when the series is too short for the method. */
export function carryOn(series: readonly number[], { method, season, step }: CarryOn): number | null {
  const last = series.at(-1);
  if (last === undefined) return null;
  if (method === 'LAST_VALUE') return last;
  if (method === 'DRIFT')
    return series.length < 2 ? null : last + (step * (last - (series[0] ?? last))) / (series.length - 1);
  const sameSeason = series[series.length - season + ((step - 1) % season)];
  if (sameSeason === undefined || series.length < season) return null;
  if (method === 'SEASONAL_NAIVE') return sameSeason;
  return series.length < 2 * season ? null : sameSeason + Math.ceil(step / season) * yearlyGain(series, season);
}

/** How much more a step brings than the same step a season before, on average over the last season. */
function yearlyGain(series: readonly number[], season: number): number {
  const now = series.slice(-season);
  const before = series.slice(-2 * season, -season);
  return now.reduce((sum, value, index) => sum + value - (before[index] ?? 0), 0) / season;
}

/** How far a method was off, on average, when it had to foresee each of the last `held` steps; null when it could not foresee them. */
export function missOf(
  series: readonly number[],
  { method, season, held }: Pick<CarryOn, 'method' | 'season'> & { held: number },
): number | null {
  const misses = series.slice(-held).flatMap((came, index) => {
    const foreseen = carryOn(series.slice(0, series.length - held + index), { method, season, step: 1 });
    return foreseen === null ? [] : [Math.abs(foreseen - came)];
  });
  return misses.length < held || held === 0 ? null : misses.reduce((sum, miss) => sum + miss, 0) / held;
}
