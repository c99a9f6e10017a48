import type { Chart } from '../answer/answer.ts';
import type { Reading, Step } from '../evidence/readings.ts';
import type { Contributions } from '../reason/contribution.ts';
import type { Reasoned } from '../reason/reason.ts';
import { dimensionName, metricName } from '../say/names.ts';
import { PHRASES } from '../say/phrases/phrases.ts';
import type { Language } from '../understand/planner.ts';

type Datum = Record<string, string | number | null>;

/** The pictures of an answer, as specifications that the web app draws; their numbers are those of the figures. */
export function chartsOf(all: readonly Reasoned[], language: Language): Chart[] {
  return all.flatMap((one) => {
    const { plan } = one;
    if (plan.kind === 'DRIVERS') return one.contributions.slice(0, 2).map((found) => waterfall(one, found, language));
    if (one.ranked.length > 1) return [bars(one, language)];
    if (one.readings.steps.length > 1) return [lines(one, language)];
    return [];
  });
}

function axis({ metric, readings }: Reasoned, zero: boolean) {
  return { unit: metric.unit, better: metric.better, zero, ...(readings.currency && { currency: readings.currency }) };
}

const numberOf = (reading: Reading | undefined): number | null => reading?.value ?? null;

/** The series, what it is held against, and how it may go on. */
function lines(one: Reasoned, language: Language): Chart {
  const { plan, metric, readings, forecast, book } = one;
  const name = metricName(metric, language);
  const { steps, stepsAgainst } = readings;
  const data: Datum[] = steps.map(({ from, to, reading }, index) => ({
    from,
    to,
    value: numberOf(reading),
    ...(stepsAgainst.length > 0 && { against: numberOf(stepsAgainst[index]?.reading) }),
    ...(forecast.ahead.length > 0 && { ahead: index === steps.length - 1 ? numberOf(reading) : null }),
  }));
  const ahead = forecast.ahead.map(({ step, figure }) => ({
    ...daysAhead(steps, step),
    value: null,
    ahead: book.valueOf(figure),
  }));
  const series = [
    { field: 'value', label: plan.period.said, role: 'actual' },
    ...(stepsAgainst.length > 0 ? [{ field: 'against', label: plan.against?.said ?? '', role: 'comparison' }] : []),
    ...(ahead.length > 0 ? [{ field: 'ahead', label: PHRASES[language].forecastLabel, role: 'forecast' }] : []),
  ];
  const spec = {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: name, type: 'span' },
    y: axis(one, metric.addsUp),
    series,
    data: [...data, ...ahead],
  };
  return { title: PHRASES[language].titleOver(name), spec };
}

/** The days of a step that has not come yet: as long as the last one, so many steps later. */
function daysAhead(steps: readonly Step[], step: number): { from: string; to: string } {
  const [before, last] = steps.slice(-2);
  if (!before || !last) return { from: '', to: '' };
  const months = monthsBetween(before.from, last.from);
  const from =
    months > 0 ? addMonths(last.from, months * step) : addDays(last.from, daysBetween(before.from, last.from) * step);
  const next =
    months > 0
      ? addMonths(last.from, months * (step + 1))
      : addDays(last.from, daysBetween(before.from, last.from) * (step + 1));
  return { from, to: addDays(next, -1) };
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const daysBetween = (one: string, other: string): number =>
  Math.round((utc(other).getTime() - utc(one).getTime()) / 86_400_000);
const addDays = (day: string, days: number): string => dayOf(new Date(utc(day).getTime() + days * 86_400_000));

function monthsBetween(one: string, other: string): number {
  const [from, to] = [utc(one), utc(other)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return from.getUTCDate() === to.getUTCDate() ? months : 0;
}

function addMonths(day: string, months: number): string {
  const date = utc(day);
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate())));
}

/** The members, in the order asked for. */
function bars(one: Reasoned, language: Language): Chart {
  const { metric, ranked, book, plan } = one;
  const name = metricName(metric, language);
  const spec = {
    version: 1,
    kind: 'bar',
    x: { field: 'name', label: dimensionName(metric, plan.by ?? '', language), type: 'category' },
    y: axis(one, true),
    series: [{ field: 'value', label: name, role: 'actual' }],
    data: ranked.map(({ key, label, value }) => ({ key, name: label, value: book.valueOf(value) })),
  };
  return { title: PHRASES[language].titleBy(name, dimensionName(metric, plan.by ?? '', language)), spec };
}

/** The way from the total before to the total now. */
function waterfall(one: Reasoned, { by, members, rest }: Contributions, language: Language): Chart {
  const { metric, readings, book } = one;
  const name = metricName(metric, language);
  const { others, before, now } = PHRASES[language];
  const steps = members.map(({ key, label, change }) => ({
    key,
    name: label,
    value: book.valueOf(change),
    role: 'change',
  }));
  const left = book.valueOf(rest) ?? 0;
  const isWorthAStep = Math.abs(left) > 1e-6 * Math.abs(numberOf(readings.current) ?? 1);
  const data = [
    { key: null, name: before, value: numberOf(readings.against), role: 'start' },
    ...steps,
    ...(isWorthAStep ? [{ key: null, name: others, value: left, role: 'change' }] : []),
    { key: null, name: now, value: numberOf(readings.current), role: 'end' },
  ];
  const spec = {
    version: 1,
    kind: 'waterfall',
    x: { field: 'name', label: dimensionName(metric, by, language), type: 'category' },
    y: axis(one, false),
    series: [{ field: 'value', label: name, role: 'change' }],
    data,
  };
  return { title: PHRASES[language].titleDrivers(name, dimensionName(metric, by, language)), spec };
}
