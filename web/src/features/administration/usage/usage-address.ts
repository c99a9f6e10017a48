import { type ListAddress, readList } from '../../../lib/list-address.ts';

const OUTCOMES = [
  'ANSWERED',
  'RUBBISH',
  'TIMED_OUT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'CUT_OFF',
  'REFUSED',
  'ADDRESS_REFUSED',
  'CANCELLED',
] as const;
const PURPOSES = ['PLAN', 'WRITE', 'TEST'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How far back the page goes. */
export const SPAN_CHOICES = [
  { value: '7', label: '7D', title: 'Last 7 days' },
  { value: '30', label: '30D', title: 'Last 30 days' },
  { value: '90', label: '90D', title: 'Last 90 days' },
  { value: '365', label: '12M', title: 'Last 365 days' },
] as const;

/** As many days as the page can go back. */
type Days = (typeof SPAN_CHOICES)[number]['value'];

/** What the page of use shows. */
export interface UsageAddress {
  days: Days;
  list: ListAddress<{
    outcome?: (typeof OUTCOMES)[number][];
    purpose?: (typeof PURPOSES)[number][];
    model?: string[];
  }>;
  filter: {
    outcome?: (typeof OUTCOMES)[number][];
    purpose?: (typeof PURPOSES)[number][];
    modelId?: string[];
    createdAt: { from: string };
  };
}

/** Reads the page's address. Which models there are, is not known here: the graph finds no requests of an unknown one. */
export function readUsageAddress(search: URLSearchParams, now = new Date()): UsageAddress {
  const { filters, ...rest } = readList(search, { outcome: OUTCOMES, purpose: PURPOSES });
  const model = search
    .get('model')
    ?.split(',')
    .filter((id) => UUID.test(id));
  const days = SPAN_CHOICES.find(({ value }) => value === search.get('days'))?.value ?? '30';
  return {
    days,
    list: { ...rest, filters: { ...filters, ...(model?.length && { model }) } },
    filter: { ...filters, ...(model?.length && { modelId: model }), createdAt: { from: firstOf(Number(days), now) } },
  };
}

/** When the first of so many days began where the reader is; the same all day long, so that turning a page asks for the same list. */
function firstOf(days: number, now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1).toISOString();
}
