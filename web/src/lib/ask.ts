import { createContext, useContext } from 'react';
import { type PeriodChoice, type PresetCode, writeSpan } from './period.ts';

/** What one needs to be there to ask. */
export const ASKING = { scopes: ['ai:conversation.use'], module: 'ai' };

/** Asks a question beside the page. */
export type AskBeside = (question: string) => void;

/** Undefined where the viewer cannot ask. */
export const AskContext = createContext<AskBeside | undefined>(undefined);

/** What asks a question beside this page; undefined where the viewer cannot ask, or asks already. */
export function useAskBeside(): AskBeside | undefined {
  return useContext(AskContext);
}

const WHEN: Record<PresetCode, string> = {
  '7d': 'in the last 7 days',
  '30d': 'in the last 30 days',
  mtd: 'this month',
  qtd: 'this quarter',
  ytd: 'this year',
  '12m': 'in the last 12 months',
};

/** What a part of a page shows of a metric: its course, what moved it, or its parts by a dimension. */
export type Aspect = 'COURSE' | 'DRIVERS' | { by: string };

/** The question that a part of a page raises: `How did Revenue develop this quarter?` */
export function questionAbout(metric: string, { period }: PeriodChoice, aspect: Aspect = 'COURSE'): string {
  const when = typeof period === 'string' ? WHEN[period] : `from ${writeSpan(period).replace('..', ' to ')}`;
  if (aspect === 'COURSE') return `How did ${metric} develop ${when}?`;
  return aspect === 'DRIVERS' ? `What drove the change in ${metric} ${when}?` : `${metric} by ${aspect.by} ${when}`;
}
