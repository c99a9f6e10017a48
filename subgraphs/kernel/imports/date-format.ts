/** A pattern like `dd.MM.yyyy HH:mm`, as PostgreSQL reads it. */
export interface DateFormat {
  /** Accepts what is written like the pattern; whether the day exists is for `template` to say. */
  pattern: string;
  /** For PostgreSQL's to_timestamp. */
  template: string;
}

const TOKENS: Record<string, readonly [pattern: string, template: string]> = {
  yyyy: ['[12]\\d{3}', 'YYYY'],
  MM: ['\\d{2}', 'MM'],
  M: ['\\d{1,2}', 'FMMM'],
  dd: ['\\d{2}', 'DD'],
  d: ['\\d{1,2}', 'FMDD'],
  HH: ['\\d{2}', 'HH24'],
  H: ['\\d{1,2}', 'FMHH24'],
  mm: ['\\d{2}', 'MI'],
  ss: ['\\d{2}', 'SS'],
};

/**
 * Translates a date pattern of Unicode (UTS 35): yyyy, MM, M, dd, d, HH, H, mm, ss, anything else as it stands, letters in single quotes.
 * Undefined when the pattern has an unknown letter or lacks year, month or day.
 */
export function dateFormat(text: string): DateFormat | undefined {
  const parts = text.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
  const tokens = parts.map(tokenOf);
  if (tokens.includes(undefined) || !/y/.test(text) || !/M/.test(text) || !/d/.test(text)) return undefined;
  const known = tokens as (readonly [string, string])[];
  return {
    pattern: `^${known.map(([pattern]) => pattern).join('')}$`,
    template: known.map(([, template]) => template).join(''),
  };
}

function tokenOf(part: string): readonly [string, string] | undefined {
  if (/^[A-Za-z]/.test(part)) return TOKENS[part];
  const literal = part.startsWith("'") ? part.slice(1, -1) : part;
  return [literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), literal === '' ? '' : `"${literal}"`];
}
