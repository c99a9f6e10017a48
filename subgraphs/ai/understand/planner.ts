import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Refusal } from '../plan/refusal.ts';

/** The languages that questions are asked and answers are written in. */
export type Language = 'en' | 'de' | 'vi';

/** A member of a dimension whose name resembles words of the question. */
export interface FoundMember {
  by: string;
  key: string;
  label: string;
  /** 1 for the same words, 0 for none. */
  likeness: number;
}

/** What a planner may know of the asking person's company: names and days, no figures. */
export interface Situation {
  /** BCP 47; the language of the answer unless the question is plainly in another. */
  locale: string;
  /** The day on which periods by name end, the first day with data, and the month in which the fiscal year begins. */
  calendar: {
    anchor: string;
    first: string;
    fiscalYearStart: number;
    /** By domain, where its data ends on another day. */
    endsOn?: Readonly<Record<string, string>>;
  };
  catalogue: readonly CatalogueEntry[];
  /** Of the answer before, if the conversation has one. */
  previous?: AnalysisPlan;
  /** Looks up names of territories, customers, products … as the asking person; those that he may not see are not found. */
  findMembers(words: string): Promise<FoundMember[]>;
}

export type Understanding = { plan: AnalysisPlan; language: Language } | { refusal: Refusal; language: Language };

/** Turns a question into a plan, or says why it cannot. */
export interface Planner {
  understand(question: string, situation: Situation): Promise<Understanding>;
}
