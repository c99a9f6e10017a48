import type { Sentence } from '../answer/answer.ts';
import type { Reasoned } from '../reason/reason.ts';
import type { Language } from '../understand/planner.ts';
import { write } from './write.ts';

/** A sentence of an answer as it is written, and where it belongs. */
export interface Written extends Sentence {
  part: 'TEXT' | 'INSIGHT' | 'RECOMMENDATION';
  /** Of a recommendation: the finding that it follows from. */
  because?: number;
}

/** What there is to say, and how. */
export interface Material {
  question: string;
  language: Language;
  reasoned: readonly Reasoned[];
}

/**
 * Puts into words what code found out, sentence by sentence, the most important first: all of TEXT, then INSIGHT, then RECOMMENDATION.
 * Each is checked once more before it is shown; one that does not hold is left out.
 */
export interface Writer {
  write(material: Material, signal: AbortSignal): AsyncIterable<Written>;
}

/** The sentences that rules write, in order. */
export function* writtenByRules({ reasoned, language }: Pick<Material, 'reasoned' | 'language'>): Iterable<Written> {
  const { text, insights, recommendations } = write(reasoned, language);
  for (const sentence of text) yield { part: 'TEXT', ...sentence };
  for (const sentence of insights) yield { part: 'INSIGHT', ...sentence };
  for (const sentence of recommendations) yield { part: 'RECOMMENDATION', ...sentence };
}
