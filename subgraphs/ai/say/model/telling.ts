import type { Reasoned } from '../../reason/reason.ts';
import { namesOf } from '../slots.ts';
import { faultOf } from '../verify.ts';
import type { Material, Written } from '../writer.ts';
import { VOCABULARIES } from './compiled.ts';
import { fill } from './fill.ts';
import type { Line } from './lines.ts';
import type { Draft } from './material-for.ts';
import { type Fault, readSentence } from './read-sentence.ts';

/**
 * An answer as it is told: a model's line takes the place of its draft once it is verified, and of what comes before it in the answer
 * the drafts stand. Nothing is told twice, and nothing out of order.
 */
export class Telling {
  private settled = 0;
  /** Why lines were not told, and how often. */
  readonly faults: Partial<Record<Fault | 'UNKNOWN_FINDING', number>> = {};
  /** Lines that were told, and that were not. */
  told = 0;
  lost = 0;

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly material: Material,
  ) {}

  /** What can be told before the model has said anything, or after it has: drafts that it has no say in. */
  lead(): Written[] {
    const next = this.drafts.findIndex(({ offer }, index) => index >= this.settled && offer);
    return this.settle(next < 0 ? this.drafts.length : next);
  }

  /** What can be told now that the model has said this. */
  take({ finding, part, text }: Line): Written[] {
    const at = this.drafts.findIndex(
      ({ offer }, index) =>
        index >= this.settled && offer?.finding === finding && (part === undefined || offer.part === part),
    );
    const draft = this.drafts[at];
    if (!draft?.offer) return this.fault('UNKNOWN_FINDING');
    const said = readSentence(text, draft.offer, this.material.language);
    if ('fault' in said) return this.fault(said.fault);
    const [book, vocabulary] = [bookOf(this.material.reasoned), VOCABULARIES[this.material.language]];
    const written = { ...draft.written, text: fill(said.pieces, draft.offer, book, vocabulary) };
    const known = new Map(book.figures.map((figure) => [figure.id, figure]));
    if (faultOf(written, known, namesOf(this.material.reasoned, this.material.language)))
      return this.fault('NO_SENTENCE');
    this.told += 1;
    const before = this.settle(at);
    this.settled = at + 1;
    return [...before, written, ...this.lead()];
  }

  /** What is left to tell when the model says no more. */
  rest(): Written[] {
    return this.settle(this.drafts.length);
  }

  private settle(end: number): Written[] {
    const told = this.drafts.slice(this.settled, end).map(({ written }) => written);
    this.settled = Math.max(this.settled, end);
    return told;
  }

  private fault(fault: keyof Telling['faults']): [] {
    this.lost += 1;
    this.faults[fault] = (this.faults[fault] ?? 0) + 1;
    return [];
  }
}

/** The figures of all metrics of an answer are in one book. */
function bookOf([first]: readonly Reasoned[]): Reasoned['book'] {
  if (!first) throw new Error('There is nothing to tell.');
  return first.book;
}
