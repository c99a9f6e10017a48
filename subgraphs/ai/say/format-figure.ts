import { LRUCache } from 'lru-cache';
import type { Figure } from '../evidence/evidence.ts';

/** From here on amounts are shortened: 1.2M says more than seven digits. */
const LARGE = 100_000;
/** Below that, cents are worth reading. */
const SMALL = 1_000;

/** A figure as its reader writes it; a dash for what is not known. */
export function formatFigure({ value, unit, currency, isChange }: Figure, locale: string): string {
  if (value === null) return '–';
  const sign = isChange ? ({ signDisplay: 'exceptZero' } as const) : {};
  const { format } = formatFor(locale, { ...optionsFor(unit, Math.abs(value), currency), ...sign });
  if (unit === 'POINTS') return `${format(value * 100)} ${POINTS[new Intl.Locale(locale).language] ?? 'points'}`;
  return format(value);
}

/** To make a format takes as long as to write a hundred figures. */
const formats = new LRUCache<string, Intl.NumberFormat>({ max: 500 });

function formatFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

const POINTS: Record<string, string> = { en: 'points', de: 'Prozentpunkte', vi: 'điểm phần trăm' };

function optionsFor(unit: Figure['unit'], size: number, currency: string | undefined): Intl.NumberFormatOptions {
  const shortened = size >= LARGE ? ({ notation: 'compact', maximumSignificantDigits: 4 } as const) : {};
  if (unit === 'MONEY' && currency) {
    const cents = (size < SMALL && size % 1 !== 0) || size >= LARGE ? {} : { maximumFractionDigits: 0 };
    return { style: 'currency', currency, ...cents, ...shortened };
  }
  if (unit === 'RATE' || unit === 'SHARE') return { style: 'percent', maximumFractionDigits: 1 };
  if (unit === 'POINTS') return { maximumFractionDigits: 1 };
  if (unit === 'COUNT') return { maximumFractionDigits: 0, ...shortened };
  return { maximumFractionDigits: 1 };
}
