const MS_PER_DAY = 86_400_000;

/** For how many days a client is let in; empty for ever. */
export const LIFETIMES = [
  { value: '365', label: 'After a year' },
  { value: '90', label: 'After 90 days' },
  { value: '30', label: 'After 30 days' },
  { value: '', label: 'Never' },
];

/** The instant so many days from now; undefined for never. */
export function endAfter(days: string, now = Date.now()): string | undefined {
  return days ? new Date(now + Number(days) * MS_PER_DAY).toISOString() : undefined;
}

/** Networks in what somebody typed. */
export function networksIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
