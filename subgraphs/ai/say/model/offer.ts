import type { Finding } from '../../answer/answer.ts';
import type { Claim, Part } from './claims.ts';
import type { Placing } from './places.ts';

/** What a model may say in place of one sentence. */
export interface Offer {
  /** The place of the finding among those of the answer. */
  finding: number;
  part: Part;
  kind: Finding['kind'];
  /** Which way it went, where it went any. */
  direction: string | undefined;
  claims: ReadonlySet<Claim>;
  /** The figures that may be placed, by role. */
  figures: Readonly<Record<string, Placing & { id: string }>>;
  /** The names that may be placed, and those that labels are made of. */
  names: Readonly<Record<string, string>>;
  placeable: readonly string[];
  /** Names without which nobody knows what is spoken of. */
  subjects: readonly string[];
  /** Of each group it shows at least one figure. */
  needed: readonly (readonly string[])[];
}
