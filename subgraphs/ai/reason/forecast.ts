import type { Finding } from '../answer/answer.ts';
import { missOf } from '../evidence/carry-on.ts';
import type { ForecastMethod } from '../evidence/evidence.ts';
import { kindOf } from '../evidence/figure-book.ts';
import { type Case, enter } from './situation.ts';
import { wholeSteps } from './trend.ts';

/** A method and how far off it was when it had to foresee what is known by now. */
export interface BackTest {
  method: ForecastMethod;
  /** Steps at the end that it had to foresee. */
  held: number;
  /** Mean distance from what came. */
  off: number;
  /** The same as a share of what came. */
  offShare: number;
}

const METHODS: readonly ForecastMethod[] = ['LAST_VALUE', 'DRIFT', 'SEASONAL_NAIVE', 'SEASONAL_DRIFT'];
const SHORTEST = 8;
const USUAL_HORIZON = 3;
/** A forecast that was off by more than this is no forecast. */
const WORTHLESS = 0.5;

const SEASON: Record<string, number> = { DAY: 7, WEEK: 52, MONTH: 12, QUARTER: 4, YEAR: 1 };

/** Steps after which a series of this grain repeats. */
export const seasonOf = (grain: string | undefined): number => SEASON[grain ?? 'MONTH'] ?? 1;

/** The methods that the series is long enough for, the one that would have been least off first. */
export function backTest(series: readonly number[], season: number, horizon: number): BackTest[] {
  const held = Math.min(Math.max(horizon, Math.floor(series.length / 4)), Math.floor(series.length / 3));
  const came = mean(series.slice(-held).map(Math.abs)) || 1;
  const tested = METHODS.flatMap((method) => {
    const off = missOf(series, { method, season, held });
    return off === null ? [] : [{ method, held, off, offShare: off / came }];
  });
  return tested.toSorted((a, b) => a.off - b.off);
}

/** Steps that may come, what to say of them, and how the method did in the past. */
export interface Forecast {
  ahead: { figure: string; step: number }[];
  finding?: Finding;
  test?: BackTest;
}

/** The steps ahead, or none where the past says that nothing can be foreseen. */
export function findForecast(one: Case): Forecast {
  const { plan, readings } = one;
  const steps = wholeSteps(readings);
  const season = seasonOf(plan.grain);
  const horizon = plan.horizon ?? USUAL_HORIZON;
  const values = steps.map(({ reading }) => reading.value ?? 0);
  const [best] = backTest(values, season, horizon);
  if (!best || steps.length < SHORTEST || best.offShare > WORTHLESS) return { ahead: [], ...(best && { test: best }) };
  const of = steps.map(({ reading, from }) => enter(one, reading, from));
  return { ...carriedOn(one, of, { ...best, season, horizon }), test: best };
}

function carriedOn(
  { metric, readings, book }: Case,
  of: string[],
  { method, held, season, horizon }: BackTest & { season: number; horizon: number },
): Forecast {
  const kind = kindOf(metric, readings.currency);
  const name = (what: string) => `${metric.name}, ${what}`;
  const ahead = Array.from({ length: horizon }, (_, index) => ({
    step: index + 1,
    figure: book.derive({ by: 'FORECAST', of, method, season, step: index + 1 }, name(`${index + 1} ahead`), kind),
  }));
  const off = book.derive({ by: 'MISS', of, method, season, held }, name('how far forecasts were off'), kind);
  const figures = { next: ahead[0]?.figure ?? '', last: of.at(-1) ?? '', off };
  return { ahead, finding: { kind: 'FORECAST', figures, words: { metric: metric.key, method }, weight: 0.5 } };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
