import { wordOf } from '../../../lib/words.ts';
import type { MeantFragment } from './CorrectionsPage.generated.ts';

/** A plan in a line: `Ranking · Revenue · by Customer · Q1 2026 · top 5`. */
export function planWords({ kind, metrics, period, against, by, filters, rank }: MeantFragment): string {
  const parts = [
    wordOf(kind),
    metrics.map(({ name }) => name).join(', '),
    by && `by ${by.name}`,
    [period.label, against?.label].filter(Boolean).join(' against '),
    rank && `${rank.from.toLowerCase()} ${rank.count}`,
    ...filters.map(({ members }) => members.map(({ label }) => label).join(', ')),
  ];
  return parts.filter(Boolean).join(' · ');
}
