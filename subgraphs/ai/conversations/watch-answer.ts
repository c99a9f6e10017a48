import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { type KeptEvent, shownEvent } from './answer-event.ts';
import type { AnswerEvent } from './answer-event.types.ts';
import { interruptAnswer } from './end-answer.ts';
import { FailureReason } from './failure-reason.ts';
import { QuestionState, UNDER_WAY } from './question.entity.ts';

const LOOK = `select q.state, q.failure, q.seq, extract(epoch from q.alive_until - now()) * 1000 as "aliveMs",
    coalesce((select jsonb_agg(jsonb_build_object('seq', e.seq, 'event', e.event) order by e.seq)
      from ai.answer_events e where e.question_id = q.id and e.seq > $2), '[]') as kept
  from ai.questions q where q.id = $1`;

interface Looked {
  state: QuestionState;
  failure: FailureReason | null;
  seq: number;
  aliveMs: string;
  kept: { seq: number; event: KeptEvent }[];
}

/**
 * What has come of a question since `afterSeq`, and what comes yet: each event once and in order, whichever process answers. Ends after
 * the last one. Throws NOT_FOUND when the viewer has no such question.
 */
export async function watchAnswer(context: Context, id: string, afterSeq: number): Promise<AsyncIterator<AnswerEvent>> {
  const watch = new AnswerWatch(context.detached(), id, afterSeq);
  if (isUuid(id) && (await watch.look())) return watch;
  await watch.return();
  throw notFound('question', id);
}

/** Not a generator: those cannot be ended while they wait. */
class AnswerWatch implements AsyncIterableIterator<AnswerEvent> {
  readonly #come: AnswerEvent[] = [];
  readonly #forget: () => void;
  #alarm: NodeJS.Timeout | undefined;
  #wake = () => {};
  /** Whether something may have come since the last look. */
  #isStale = false;
  #isOver = false;

  constructor(
    private readonly context: Context,
    private readonly id: string,
    private seen: number,
  ) {
    this.#forget = context.feed.onChange((change) => {
      if (change === 'resync' || change.about?.startsWith(id)) this.stir();
    });
  }

  async next(): Promise<IteratorResult<AnswerEvent>> {
    while (this.#come.length === 0 && !this.#isOver) {
      if (this.#isStale) await this.look();
      else await this.news();
    }
    const value = this.#come.shift();
    return value ? { value, done: false } : this.return();
  }

  async return(): Promise<IteratorResult<AnswerEvent>> {
    this.#isOver = true;
    this.#forget();
    clearTimeout(this.#alarm);
    this.#wake();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Takes up what is new; false when the question is gone. */
  async look(): Promise<boolean> {
    this.#isStale = false;
    const [found] = await this.context.read<Looked>({
      text: LOOK,
      values: [this.id, this.seen],
      name: 'answer-events',
    });
    await this.context.session.end();
    if (found) this.take(found);
    else this.#isOver = true;
    return found !== undefined;
  }

  private take({ kept, state, failure, seq, aliveMs }: Looked): void {
    this.#come.push(...kept.map((one) => shownEvent(this.id, one.seq, one.event)));
    this.#isOver = !UNDER_WAY.includes(state);
    const last = kept.at(-1)?.seq ?? this.seen;
    if (this.#isOver && last < seq) this.#come.push(shownEvent(this.id, seq, endOf(state, failure))); // It was asked before events were kept.
    this.seen = Math.max(last, seq);
    clearTimeout(this.#alarm);
    if (!this.#isOver) this.#alarm = setTimeout(() => void this.interrupt(), Math.max(0, Number(aliveMs)) + GRACE_MS);
  }

  /** Nobody has prolonged the answer: whoever answered is gone, and says so no more. */
  private async interrupt(): Promise<void> {
    await interruptAnswer(this.context, this.id).catch(() => undefined);
    this.stir();
  }

  private stir(): void {
    this.#isStale = true;
    this.#wake();
  }

  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

const GRACE_MS = 100;

function endOf(state: QuestionState, failure: FailureReason | null): KeptEvent {
  if (state === QuestionState.ANSWERED) return { type: 'FINISHED' };
  if (state === QuestionState.REFUSED) return { type: 'REFUSED' };
  return { type: 'FAILED', reason: failure ?? FailureReason.NOT_ANSWERED };
}
