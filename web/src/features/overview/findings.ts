import { formatChange, formatShort, judge, type Measure } from '../../lib/format.ts';
import type { BreakdownPartsFragment } from '../../lib/graph/BreakdownParts.generated.ts';
import type { Brief_MetricFragment } from './Brief.generated.ts';

/** One sentence of the brief and the metric it is about. */
export interface Finding {
  metric: string;
  direction: 'up' | 'down';
  verdict: 'good' | 'bad' | 'neutral';
  headline: string;
  detail: string;
}

interface Sources {
  /** In the order of the page; the first is the one that matters most. */
  metrics: readonly (Brief_MetricFragment | null)[];
  territories: BreakdownPartsFragment | null;
  /** What the figures are held against: `the previous period`. */
  against: string;
  locale: string;
}

const HOW_MANY = 3;

/** Changes below one per cent, or a tenth of a point, are not news. */
const NOTABLE = { rate: 0.01, points: 0.001 };

type Changed = Brief_MetricFragment & { value: { current: number; previous: number; change: number } };

/**
 * The first metric's change with the territory that moved it most, then the largest changes of the others.
 * Every figure is one of the graph's, or the difference of two of them.
 */
export function findings({ metrics, territories, against, locale }: Sources): Finding[] {
  const changed = metrics.filter(hasChanged);
  const [lead, ...rest] = changed;
  if (!lead) return [];
  const movers = rest.toSorted((a, b) => weight(b) - weight(a));
  const isLeading = lead === metrics[0];
  const first = {
    ...sentence(lead, locale),
    detail: isLeading ? driver(lead, territories, locale) : heldAgainst(lead, against, locale),
  };
  return [
    first,
    ...movers.map((metric) => ({ ...sentence(metric, locale), detail: heldAgainst(metric, against, locale) })),
  ].slice(0, HOW_MANY);
}

function hasChanged(metric: Brief_MetricFragment | null): metric is Changed {
  const { current, previous, change } = metric?.value ?? {};
  if (metric === null || typeof current !== 'number' || typeof previous !== 'number' || typeof change !== 'number')
    return false;
  return weight(metric as Changed) >= 1;
}

/** How many times the change exceeds what is notable; changes that are neither good nor bad count half. */
function weight({ unit, better, value }: Changed): number {
  const times =
    unit === 'RATE' ? Math.abs(value.change) / NOTABLE.points / 10 : Math.abs(value.changeRate ?? 1) / NOTABLE.rate;
  return better === 'NONE' ? times / 2 : times;
}

function sentence({ key, name, unit, better, value }: Changed, locale: string): Omit<Finding, 'detail'> {
  const direction = value.change > 0 ? 'up' : 'down';
  const verb = direction === 'up' ? 'rose' : 'fell';
  return {
    metric: key,
    direction,
    verdict: judge(value.change, better),
    headline: `${name} ${verb} ${howFar(value, unit, locale)}.`,
  };
}

/** `13.6%`, `by 1.6 pts`, `by 3`, or, where there was nothing to measure by, `from zero`. */
function howFar(value: Changed['value'], unit: Measure['unit'], locale: string): string {
  if (value.previous === 0 && unit === 'MONEY') return 'from zero';
  const change = formatChange(value, unit, locale)?.replace(/^[+−]/, '') ?? '';
  return change.endsWith('%') ? change : `by ${change}`;
}

function heldAgainst({ unit, value }: Changed, against: string, locale: string): string {
  const measure: Measure = { unit, currency: value.currency };
  return `${formatShort(value.current, measure, locale)} now, ${formatShort(value.previous, measure, locale)} in ${against}.`;
}

/** The territory with the largest part in the change. */
function driver({ unit, value }: Changed, territories: BreakdownPartsFragment | null, locale: string): string {
  const measure: Measure = { unit, currency: value.currency };
  const moves = (territories?.slices ?? [])
    .map(({ label, value: now, previous }) => ({ label, change: (now ?? 0) - (previous ?? 0) }))
    .toSorted((a, b) => (value.change > 0 ? b.change - a.change : a.change - b.change));
  const [largest] = moves;
  const total = formatShort(Math.abs(value.change), measure, locale);
  if (!largest || largest.change === 0 || largest.change > 0 !== value.change > 0) return `${total} in all.`;
  const part = formatShort(Math.abs(largest.change), measure, locale);
  return value.change > 0
    ? `${largest.label} gained ${part}; the whole gained ${total}.`
    : `${largest.label} lost ${part}; the whole lost ${total}.`;
}
