import type { AnalysisPlan, PlanKind, PlanPeriod } from '../../plan/analysis-plan.ts';
import { sayPeriod } from '../say-period.ts';
import type { Days } from './calendar.ts';
import type { CalendarUnit } from './lexicon/lexicon.ts';
import type { Reading } from './read-question.ts';

type Periods = Pick<AnalysisPlan, 'period' | 'against'>;

const MONTHS_OF_HISTORY = 36;
const MONTHS_OF_TREND = 12;
/** A year that has only begun says little. */
const SHORTEST_YEAR_DAYS = 28;

/** Which days are meant, and which they are held against; where the question names none, those of before, or the usual ones. */
export function decidePeriods(
  reading: Reading,
  kind: PlanKind,
  previous: AnalysisPlan | undefined,
  isLevel = false,
): Periods {
  const { periods, calendar, says, lexicon, language } = reading;
  const [first, second] = periods.map(({ from, to, said }): PlanPeriod => ({ from, to, said }));
  if (kind === 'FORECAST') return { period: history(reading) };
  if (reading.stepsBack && previous) return { period: steppedBack(reading, reading.stepsBack, previous) };
  if (first && second?.from === first.from && second.to === first.to)
    return { period: first, against: sayPeriod(calendar.before(first), language, calendar) };
  if (first && second) return sameDays(reading, ordered(first, second));
  if (first && reading.isOnlyAgainst)
    return previous && reading.metrics.length === 0
      ? heldAgainst(reading, previous.period, first)
      : now(reading, first);
  const period = first ?? previous?.period ?? usual(reading, kind, isLevel);
  if (says(lexicon.againstLastYear))
    return { period, against: sayPeriod(calendar.yearBefore(period), language, calendar) };
  const wasHeldAgainst = !first && previous?.against;
  if (wasHeldAgainst && kind !== 'VALUE') return { period, against: wasHeldAgainst };
  const needsAgainst =
    kind === 'COMPARISON' ||
    kind === 'DRIVERS' ||
    says(lexicon.againstBefore) ||
    (kind === 'BREAKDOWN' && says(lexicon.growth));
  return needsAgainst ? { period, against: sayPeriod(comparable(reading, period), language, calendar) } : { period };
}

/** Of an answer before "and compared to last year?": its days against the same ones a year before; against other days as they are. */
function heldAgainst({ calendar, language }: Reading, period: PlanPeriod, against: PlanPeriod): Periods {
  const lastYear = calendar.lastUnits('YEAR', 1);
  if (against.from === lastYear.from && against.to === lastYear.to)
    return { period, against: sayPeriod(calendar.yearBefore(period), language, calendar) };
  return { period, against };
}

/** "Than last year": this year so far against the same days of the last one; against other days the year so far as a whole. */
function now(reading: Reading, against: PlanPeriod): Periods {
  const { calendar, lexicon } = reading;
  const isLast = (unit: (typeof RUNNING)[number]) => {
    const days = calendar.lastUnits(unit, 1);
    return days.from === against.from && days.to === against.to;
  };
  const unit = RUNNING.find(isLast) ?? 'YEAR';
  return sameDays(reading, { period: { ...calendar.current(unit), said: lexicon.names.toDate(unit) }, against });
}

/** A month that runs is held against as many days of the last one; so are the others. */
function sameDays({ calendar, language }: Reading, { period, against }: Periods): Periods {
  const unit = RUNNING.find((one) => {
    const [current, last] = [calendar.current(one), calendar.lastUnits(one, 1)];
    return (
      period.from === current.from && period.to === current.to && against?.from === last.from && against.to === last.to
    );
  });
  if (!unit || !against) return { period, ...(against && { against }) };
  const until = calendar.daysOn(against.from, calendar.lengthOf(period) - 1);
  const days = unit === 'YEAR' ? calendar.yearBefore(period) : { from: against.from, to: least(until, against.to) };
  return { period, against: sayPeriod(days, language, calendar) };
}

const RUNNING = ['WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

const least = (one: string, other: string): string => (one < other ? one : other);

/** The later one is asked about, the earlier one is what it is held against. */
function ordered(first: PlanPeriod, second: PlanPeriod): Periods {
  return second.from >= first.from ? { period: second, against: first } : { period: first, against: second };
}

/** A period up to now is held against the same days of the month, quarter or year before; a whole one against the one before. */
function comparable({ calendar }: Reading, period: Days): Days {
  const current = (['MONTH', 'QUARTER', 'YEAR'] as const).find(
    (unit) => calendar.current(unit).from === period.from && period.to === calendar.anchor,
  );
  if (current === 'YEAR') return calendar.yearBefore(period);
  if (!current) return calendar.before(period);
  const months = current === 'MONTH' ? 1 : 3;
  return { from: calendar.monthsBefore(period.from, months), to: calendar.monthsBefore(period.to, months) };
}

/** The unit before the one that the days before begin in; a year before a part of one is the same part of it. */
function steppedBack(reading: Reading, unit: CalendarUnit, { period }: AnalysisPlan): PlanPeriod {
  const { calendar, language } = reading;
  const whole = calendar.unitEarlier(unit, period);
  const isPart = unit === 'YEAR' && calendar.lengthOf(period) < calendar.lengthOf(whole) - 1;
  return sayPeriod(isPart ? calendar.yearBefore(period) : whole, language, calendar);
}

/** What there is counts now; what happened counts in this year, or in the last months step by step. */
function usual({ calendar, lexicon }: Reading, kind: PlanKind, isLevel: boolean): PlanPeriod {
  if (isLevel && ['VALUE', 'BREAKDOWN', 'RANKING', 'SHARE', 'ROWS'].includes(kind))
    return { ...calendar.daysBefore(0), said: lexicon.names.today };
  const year = calendar.current('YEAR');
  const isLong = calendar.lengthOf(year) >= SHORTEST_YEAR_DAYS;
  if (kind !== 'TREND' && isLong) return { ...year, said: lexicon.names.toDate('YEAR') };
  return { ...calendar.lastUnits('MONTH', MONTHS_OF_TREND), said: lexicon.names.lastDays(MONTHS_OF_TREND, 'MONTH') };
}

function history({ calendar, lexicon }: Reading): PlanPeriod {
  const days = calendar.lastUnits('MONTH', MONTHS_OF_HISTORY);
  const all = calendar.allTime();
  const from = days.from > all.from ? days.from : all.from;
  return { from, to: days.to, said: lexicon.names.lastDays(MONTHS_OF_HISTORY, 'MONTH') };
}
