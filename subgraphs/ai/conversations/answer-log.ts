import type { Context } from '#kernel/graph/context';
import { advance, type KeptEvent } from './answer-event.ts';
import type { Question } from './question.entity.ts';

const BEAT_MS = 3_000;

/** One try to answer a question. */
export interface Attempt {
  id: string;
  attempt: number;
}

/**
 * Writes down what comes of an attempt, in order, and shows meanwhile that somebody works on it. What comes while one write is under way
 * is written together by the next.
 */
export class AnswerLog {
  private events: KeptEvent[] = [];
  private changes: Partial<Question> = {};
  private writing = Promise.resolve();
  private readonly begun = performance.now();
  private readonly beat = setInterval(() => this.check(), BEAT_MS);
  private readonly forget: () => void;

  /** `onLost` is told when the attempt is over, whoever ended it: stopped, tried again, deleted, or out of reach of the database. */
  constructor(
    private readonly context: Context,
    private readonly which: Attempt,
    private readonly onLost: (reason: unknown) => void,
  ) {
    this.forget = context.feed.onChange((change) => {
      if (change !== 'resync' && change.about === `${which.id} FAILED`) this.check();
    });
  }

  /** Takes down what has come; does not wait until it is written. */
  add(events: readonly KeptEvent[], changes: Partial<Question> = {}): void {
    this.events.push(...events);
    Object.assign(this.changes, changes);
    this.writing = this.writing.then(() => this.write()).catch(this.onLost);
  }

  /** Takes down how it ended; what is added later comes too late. */
  end(last: KeptEvent, changes: Partial<Question>): void {
    this.add([last], { ...changes, milliseconds: Math.round(performance.now() - this.begun) });
  }

  /** Resolves when all that was added is written. */
  async close(): Promise<void> {
    clearInterval(this.beat);
    this.forget();
    await this.writing;
  }

  /** Hears whether the attempt still is the one under way. */
  private check(): void {
    this.add([]);
  }

  private async write(): Promise<void> {
    const { events, changes } = this;
    this.events = [];
    this.changes = {};
    const { id, attempt } = this.which;
    const goesOn = await this.context.write((em) => advance(em, { id, attempt }, events, changes));
    if (!goesOn) this.onLost(undefined);
  }
}
