import { sayDay } from '../../plan/say-day.ts';
import type { Parts, Reader } from './find-periods.ts';
import { fold, words } from './fold.ts';

const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])';

/** Single days: "March 5, 2026", "5. März", "5/3/2026", "ngày 5 tháng 3". */
export function dayReaders({ lexicon, language, calendar }: Parts): Reader[] {
  const read = ({ day, month, year, ...groups }: Record<string, string | undefined>) => {
    const named = lexicon.months.findIndex((_, index) => groups[`m${index + 1}`]) + 1;
    const index = Number(month) || named;
    const iso = (at: number) => `${at}-${String(index).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const at = iso(year ? Number(year) : calendar.newestYear((candidate) => iso(candidate)));
    if (Number.isNaN(Date.parse(`${at}T00:00:00Z`)) || new Date(`${at}T00:00:00Z`).getUTCDate() !== Number(day))
      return undefined;
    return { ...calendar.day(at), said: sayDay(at, 'DAY', language), isYearless: !year };
  };
  return patternsOf(lexicon.months, language).map((pattern) => ({ pattern: words(pattern, 'gu'), read }));
}

function patternsOf(months: readonly string[], language: string): string[] {
  const month = '(?<month>0?[1-9]|1[0-2])';
  const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const whole = (index: number) => fold(long.format(Date.UTC(2000, index, 1)));
  const name = `(?:${months.map((one, index) => `(?<m${index + 1}>${whole(index)}|${one}|${whole(index).slice(0, 4)})`).join('|')})`;
  const year = `(?:[ ,]*(?<year>${YEAR}))?`;
  if (language === 'vi')
    return [
      `(?:ngay )?${DAY} thang ${month}(?: nam (?<year>${YEAR}))?`,
      `(?:ngay )?${DAY}/${month}(?:/(?<year>${YEAR}))`,
    ];
  if (language === 'de') return [`${DAY}\\.? ${name}${year}`, `${DAY}\\.${month}\\.(?<year>${YEAR})`];
  return [
    `${name} ${DAY}(?:st|nd|rd|th)?${year}`,
    `${DAY}(?:st|nd|rd|th)? (?:of )?${name}${year}`,
    `${month}/${DAY}/(?<year>${YEAR})`,
  ];
}
