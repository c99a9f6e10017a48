import type { Chart } from '../answer/answer.ts';
import type { Reading, Step } from '../evidence/readings.ts';
import type { Reasoned } from '../reason/reason.ts';
import { dimensionName, metricName } from '../say/names.ts';
import { PHRASES } from '../say/phrases/phrases.ts';
import type { Language } from '../understand/planner.ts';

type Datum = Record<string, string | number | null>;

/** The pictures of an answer, as specifications that the web app draws; their numbers are those of the figures. */
export function chartsOf(all: readonly Reasoned[], language: Language): Chart[] {
  return all.flatMap((one) => {
    const { plan } = one;
    if (plan.kind === 'DRIVERS') return driversOf(one, language);
    if (one.readings.rows.length > 0) return [records(one, language)];
    if (one.ranked.length > 1) return [bars(one, language)];
    if (one.readings.steps.length > 1) return [lines(one, language)];
    return [];
  });
}

function axis({ metric, readings }: Reasoned, zero: boolean) {
  return { unit: metric.unit, better: metric.better, zero, ...(readings.currency && { currency: readings.currency }) };
}

const numberOf = (reading: Reading | undefined): number | null => reading?.value ?? null;

/** The rows behind the figure, the newest first. */
function records(one: Reasoned, language: Language): Chart {
  const { metric, readings } = one;
  const phrases = PHRASES[language];
  const name = metricName(metric, language);
  const spec = {
    version: 1,
    kind: 'table',
    x: { field: 'name', label: phrases.row, type: 'category' },
    more: [
      { field: 'detail', label: phrases.detail, type: 'text' },
      { field: 'on', label: phrases.day, type: 'day' },
    ],
    y: axis(one, true),
    series: [{ field: 'value', label: name, role: 'actual' }],
    data: readings.rows.map(({ label, detail, on, reading }) => ({
      name: label,
      detail,
      on,
      value: numberOf(reading),
    })),
  };
  return { title: phrases.titleRows(name), spec };
}

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
    data: ranked.map(({ key, label, value }) => ({
      key,
      name: label,
      value: book.valueOf(value),
    })),
  };
  return { title: PHRASES[language].titleBy(name, dimensionName(metric, plan.by ?? '', language)), spec };
}

/** What the best explanations say, and what volume, prices and the mix did. */
function driversOf(one: Reasoned, language: Language): Chart[] {
  const { metric, effects, book, contributions } = one;
  const phrases = PHRASES[language];
  const ways = contributions.slice(0, effects ? 1 : 2).map(({ by, members, rest }): Way => {
    const left = book.valueOf(rest) ?? 0;
    const isWorthAStep = Math.abs(left) > 1e-6 * Math.abs(numberOf(one.readings.current) ?? 1);
    const steps = members.map(({ key, label, change }) => ({ key, name: label, value: book.valueOf(change) }));
    const name = dimensionName(metric, by, language);
    return {
      title: phrases.titleDrivers(metricName(metric, language), name),
      label: name,
      steps: [...steps, ...(isWorthAStep ? [{ key: null, name: phrases.others, value: left }] : [])],
    };
  });
  const causes = (['volume', 'price', 'mix'] as const).map((cause) => ({
    key: null,
    name: phrases[cause],
    value: effects ? book.valueOf(effects[cause]) : null,
  }));
  const title = phrases.titleEffects(metricName(metric, language));
  return [...ways, ...(effects ? [{ title, label: title, steps: causes }] : [])].map((way) =>
    waterfall(one, way, language),
  );
}

/** What leads from one figure to another. */
interface Way {
  title: string;
  label: string;
  steps: { key: string | null; name: string; value: number | null }[];
}

/** The way from the total before to the total now. */
function waterfall(one: Reasoned, { title, label, steps }: Way, language: Language): Chart {
  const { metric, readings, plan } = one;
  const data = [
    {
      key: null,
      name: plan.against?.said ?? PHRASES[language].before,
      value: numberOf(readings.against),
      role: 'start',
    },
    ...steps.map((step) => ({ ...step, role: 'change' })),
    { key: null, name: plan.period.said, value: numberOf(readings.current), role: 'end' },
  ];
  const spec = {
    version: 1,
    kind: 'waterfall',
    x: { field: 'name', label, type: 'category' },
    y: axis(one, false),
    series: [{ field: 'value', label: metricName(metric, language), role: 'change' }],
    data,
  };
  return { title, spec };
}
