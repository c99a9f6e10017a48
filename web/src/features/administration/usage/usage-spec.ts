import type { ChartSpec } from '../../../ui/charts/chart-spec.ts';
import type { UsageFragment } from './UsagePage.generated.ts';

type Day = UsageFragment['days'][number];
type Series = { label: string; role: ChartSpec['series'][number]['role']; of: (day: Day) => number | null };

/** What can be shown of each day. */
export type View = 'questions' | 'requests' | 'time' | 'tokens' | 'cost';

interface ViewOf {
  label: string;
  title: string;
  subtitle: string;
  unit: 'COUNT' | 'MONEY';
  series: readonly Series[];
}

export const VIEWS: Record<View, ViewOf> = {
  questions: {
    label: 'Questions',
    title: 'Questions and answers',
    subtitle: 'By day',
    unit: 'COUNT',
    series: [
      { label: 'Asked', role: 'actual', of: ({ questions }) => questions },
      { label: 'Not answered', role: 'trouble', of: ({ questions, answered }) => questions - answered },
    ],
  },
  requests: {
    label: 'Requests',
    title: 'Requests to language models',
    subtitle: 'By day',
    unit: 'COUNT',
    series: [
      { label: 'Requests', role: 'actual', of: ({ requests }) => requests },
      { label: 'Of no use', role: 'trouble', of: ({ failures }) => failures },
    ],
  },
  time: {
    label: 'Time',
    title: 'How long language models take',
    subtitle: 'Milliseconds until an answer is complete, by day',
    unit: 'COUNT',
    series: [
      { label: 'Half of them within (p50)', role: 'actual', of: ({ totalP50 }) => totalP50 },
      { label: '95 of 100 within (p95)', role: 'comparison', of: ({ totalP95 }) => totalP95 },
    ],
  },
  tokens: {
    label: 'Tokens',
    title: 'Tokens read and written',
    subtitle: 'By day',
    unit: 'COUNT',
    series: [{ label: 'Tokens', role: 'actual', of: ({ tokens }) => tokens }],
  },
  cost: {
    label: 'Cost',
    title: 'Cost of language models',
    subtitle: 'US dollars, by day',
    unit: 'MONEY',
    series: [{ label: 'Cost', role: 'actual', of: ({ cost }) => Number(cost) }],
  },
};

/** The days as a chart of one view. */
export function specOf(view: View, days: readonly Day[]): ChartSpec {
  const { unit, series } = VIEWS[view];
  return {
    version: 1,
    kind: 'line',
    x: { field: 'from', label: 'Day', type: 'span' },
    y: { unit, ...(unit === 'MONEY' && { currency: 'USD' }), better: 'NONE', zero: true },
    series: series.map(({ label, role }, at) => ({ field: `v${at}`, label, role })),
    data: days.map((day) => ({
      from: day.on,
      to: day.on,
      ...Object.fromEntries(series.map(({ of }, at) => [`v${at}`, of(day)])),
    })),
  };
}
