import { type ListAddress, readList } from '../../../lib/list-address.ts';

const OUTCOMES = ['DONE', 'REFUSED'] as const;
const SPANS = ['1', '7', '30', '90'] as const;
const HOUR = 3_600_000;

/** How far back the list goes. */
export const SPAN_CHOICES = [
  { value: '1', label: 'Last day' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
];

/** What the audit page shows. */
export interface AuditAddress {
  list: ListAddress<{ outcome?: (typeof OUTCOMES)[number][]; action?: string[]; actor?: string[]; days?: string[] }>;
  filter: {
    outcome?: (typeof OUTCOMES)[number][];
    action?: string[];
    actorId?: string[];
    at?: { from: string };
  };
}

/** Reads the page's address. Which actions and people there are, is not known here: the graph finds none of an unknown one. */
export function readAuditAddress(search: URLSearchParams, now = Date.now()): AuditAddress {
  const { filters, ...rest } = readList(search, { outcome: OUTCOMES, days: SPANS });
  const action = search.get('action')?.split(',').filter(Boolean);
  const actor = search.get('actor')?.split(',').filter(Boolean);
  const days = filters.days?.at(-1);
  return {
    list: { ...rest, filters: { ...filters, ...(action?.length && { action }), ...(actor?.length && { actor }) } },
    filter: {
      ...(filters.outcome && { outcome: filters.outcome }),
      ...(action?.length && { action }),
      ...(actor?.length && { actorId: actor }),
      ...(days && { at: { from: hoursBack(Number(days) * 24, now) } }),
    },
  };
}

/** To the whole hour, so that turning a page asks for the same list. */
function hoursBack(hours: number, now: number): string {
  return new Date(Math.floor(now / HOUR) * HOUR - hours * HOUR).toISOString();
}
