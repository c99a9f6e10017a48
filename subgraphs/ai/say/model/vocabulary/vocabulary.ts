import type { Language } from '../../../understand/planner.ts';
import type { Claim } from '../claims.ts';
import type { Place } from '../places.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { vietnamese } from './vi.ts';

/**
 * All that a language model may say in one language, figures and names aside. It is a closed world: a word that is not here is not said,
 * and one that is here is said only of findings of which all that it claims is true. Lists are separated by commas; `~` after a German
 * adjective stands for its endings.
 */
export interface Lexis {
  /** Letters of its words. */
  letters: RegExp;
  words: readonly (readonly [claims: readonly Claim[], words: string])[];
  /** What stands right before a figure, by what the figure is: the longest that fits decides. */
  before: Readonly<Record<Place, string>>;
  /** What stands before a difference that is said without its sign, when a word of the same clause says which way it went. */
  sized: string;
  /** What leads from an earlier figure to a later one: "from A to B". */
  onward: string;
  /** What a word such as "driven by" is followed by: the name of a member. */
  agents: string;
  /** What stands right before the name of the metric where something else is spoken of: "60 % of [metric]". */
  of: string;
  /** What stands right before the name of a dimension: "first by [by]". */
  per: string;
  /** Verbs that say of the metric that a member carries it: "[metric] depends on [member]". */
  hangs: string;
  /** What code says after a share, and what makes that needless when it follows anyway. */
  ofTheChange: readonly [label: string, said: string];
  ofTheWhole: readonly [label: string, said: string];
  /** What the last known figure is called next to a forecast. */
  latest: string;
}

/** What may be said in each language. */
export const LEXES: Readonly<Record<Language, Lexis>> = { en: english, de: german, vi: vietnamese };
