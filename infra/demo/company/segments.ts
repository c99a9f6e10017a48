import type { Cents } from '../history/money.ts';
import type { Channel } from '../history/season.ts';

/** How customers of one kind buy. */
export interface Segment {
  name: string;
  kind: 'PERSON' | 'COMPANY';
  /** Of all customers. */
  share: number;
  /** How its orders are spread over the channels; what matters is their proportion to those of other segments. */
  channels: Partial<Record<Channel, number>>;
  /** Of the list price, in percent. */
  pricePercent: number;
  /** Most lines of one order. */
  lines: number;
  /** What it usually spends on one line. */
  lineValue: Cents;
  /** Appetite for each shelf, by its code; none for shelves that are not named. */
  wants: Record<string, number>;
}

const HOME = { HM: 1.2, PO: 1.5, GH: 2, GM: 1.6, KE: 2.2, DR: 3, FP: 1.5, CB: 1.6, SC: 1.4, CS: 1.6, GL: 1.4, TM: 2 };
const BAR = { PM: 0.7, GC: 1, ES: 14, FI: 6, DC: 3, CS: 3, GL: 2.5, CL: 4, WF: 3, SP: 3.5, CB: 1 };

export const SEGMENTS: readonly Segment[] = [
  {
    name: 'Household',
    kind: 'PERSON',
    share: 0.4,
    channels: { ONLINE: 1, RETAIL: 1 },
    pricePercent: 100,
    lines: 3,
    lineValue: 3_200,
    wants: { ...HOME, ES: 9, FI: 9, DC: 4, CA: 8, CL: 2, WF: 1 },
  },
  {
    name: 'Home barista',
    kind: 'PERSON',
    share: 0.16,
    channels: { ONLINE: 1.6, RETAIL: 1 },
    pricePercent: 100,
    lines: 3,
    lineValue: 7_000,
    wants: { ...HOME, HM: 2.4, GH: 3, ES: 9, FI: 8, CL: 3, WF: 1, SP: 3 },
  },
  {
    name: 'Café',
    kind: 'COMPANY',
    share: 0.2,
    channels: { DIRECT: 1.2, ONLINE: 0.35 },
    pricePercent: 80,
    lines: 4,
    lineValue: 62_000,
    wants: BAR,
  },
  {
    name: 'Hotel and restaurant',
    kind: 'COMPANY',
    share: 0.08,
    channels: { DIRECT: 1.4 },
    pricePercent: 78,
    lines: 5,
    lineValue: 110_000,
    wants: { ...BAR, CA: 5, PM: 1, CS: 4 },
  },
  {
    name: 'Office',
    kind: 'COMPANY',
    share: 0.08,
    channels: { DIRECT: 0.6, ONLINE: 0.8 },
    pricePercent: 90,
    lines: 3,
    lineValue: 22_000,
    wants: { HM: 0.5, GH: 0.4, ES: 6, FI: 5, DC: 2.5, CA: 9, CL: 2, WF: 2, TM: 0.8, KE: 0.5 },
  },
  {
    name: 'Retailer',
    kind: 'COMPANY',
    share: 0.07,
    channels: { RESELLER: 1 },
    pricePercent: 68,
    lines: 5,
    lineValue: 190_000,
    wants: { ...HOME, HM: 2.2, ES: 4, FI: 4, CA: 3, CL: 1 },
  },
  {
    name: 'Distributor',
    kind: 'COMPANY',
    share: 0.01,
    channels: { RESELLER: 1.2 },
    pricePercent: 61,
    lines: 5,
    lineValue: 210_000,
    wants: { ...HOME, HM: 2, PM: 0.4, GC: 0.5, ES: 6, FI: 4, CA: 4, CL: 2, WF: 1.5, SP: 1.5 },
  },
];
