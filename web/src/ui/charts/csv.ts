import { downloadCsvText } from '../../lib/download.ts';
import type { ChartSpec } from './chart-spec.ts';

/** The chart's figures as RFC 4180 text, unrounded. Cells that a spreadsheet would run as a formula are quoted as text. */
export function toCsv(spec: ChartSpec): string {
  const isSpan = spec.x.type === 'span';
  const columns = [...(spec.more ?? []), ...spec.series];
  const head = [...(isSpan ? ['From', 'To'] : [spec.x.label]), ...columns.map(({ label }) => label)];
  const rows = spec.data.map((row) => [
    ...(isSpan ? [row.from, row.to] : [row[spec.x.field]]),
    ...columns.map(({ field }) => row[field]),
  ]);
  return [head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n');
}

/** Offers the figures as a file. */
export function downloadCsv(spec: ChartSpec, name: string): void {
  downloadCsvText(toCsv(spec), name);
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
