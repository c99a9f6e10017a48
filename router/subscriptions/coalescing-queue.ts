/**
 * A queue between a fast writer and one slow reader that cannot grow: a value replaces the pending one of the same key,
 * and beyond the limit the oldest is dropped. A writer never waits.
 */
export class CoalescingQueue<T> implements AsyncIterableIterator<T, undefined> {
  private readonly pending = new Map<string, T>();
  private reader: ((result: IteratorResult<T, undefined>) => void) | undefined;
  private ended = false;

  constructor(
    protected readonly limit: number,
    private readonly onLeave: () => void = () => {},
  ) {}

  push(key: string, value: T): void {
    if (this.ended) return;
    const reader = this.reader;
    this.reader = undefined;
    if (reader) {
      reader({ done: false, value });
      return;
    }
    this.pending.delete(key);
    this.pending.set(key, value);
    if (this.pending.size > this.limit) this.takeOldest();
  }

  /** The writer is done: the reader still gets what is pending, and has left once he has learnt that there is no more. */
  end(): void {
    this.ended = true;
    if (!this.reader) return;
    this.reader({ done: true, value: undefined });
    this.reader = undefined;
    this.onLeave();
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    if (this.pending.size > 0) return { done: false, value: this.takeOldest() };
    if (this.ended) return this.return();
    return new Promise((resolve) => {
      this.reader = resolve;
    });
  }

  /** The reader leaves: nothing more is delivered, and the writer is told. */
  async return(): Promise<IteratorResult<T, undefined>> {
    this.pending.clear();
    this.end();
    this.onLeave();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** How many values wait for the reader. */
  protected get waiting(): number {
    return this.pending.size;
  }

  private takeOldest(): T {
    const [key, value] = this.pending.entries().next().value as [string, T];
    this.pending.delete(key);
    return value;
  }
}

/** The same for values that tell a story: none is replaced or left out. A reader who is too slow gets its beginning, and its end at once. */
export class OrderedQueue<T> extends CoalescingQueue<T> {
  private count = 0;

  override push(_key: string, value: T): void {
    this.count += 1;
    if (this.waiting < this.limit) super.push(String(this.count), value);
    else this.end();
  }
}
