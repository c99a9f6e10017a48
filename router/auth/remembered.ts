import { LRUCache } from 'lru-cache';

const MOST = 10_000;

interface Known<T> {
  value: T;
  /** From then on it is read again in the background, each at its own time, so that nobody waits and no burst forms. */
  refreshAt: number;
  /** From then on it does not count any more, unless reading fails. */
  staleAt: number;
}

/**
 * Remembers what was read for an id, for a while. Equal reads at one time are one read; when a read fails, what was
 * known before still counts; what is forgotten while it is being read is not remembered.
 */
export class Remembered<T extends object> {
  private readonly known = new LRUCache<string, Known<T>>({ max: MOST });
  private readonly reading = new Map<string, Promise<T | undefined>>();

  constructor(
    private readonly read: (id: string) => Promise<T | undefined>,
    private readonly milliseconds: number,
  ) {}

  /** Undefined when there is nothing with this id; rejects when it was never read and cannot be now. */
  async get(id: string): Promise<T | undefined> {
    const known = this.known.get(id);
    const now = performance.now();
    if (known && now < known.refreshAt) return known.value;
    const reading = this.reading.get(id) ?? this.begin(id);
    if (!known) return reading;
    const atLeastKnown = reading.catch(() => known.value);
    return now < known.staleAt ? known.value : atLeastKnown;
  }

  forget(id: string): void {
    this.known.delete(id);
    this.reading.delete(id);
  }

  /** Forgets all values of a kind; what is being read now might be one of them. */
  forgetWhere(matches: (value: T) => boolean): void {
    for (const [id, { value }] of this.known.entries()) if (matches(value)) this.known.delete(id);
    this.reading.clear();
  }

  private begin(id: string): Promise<T | undefined> {
    const reading = this.read(id).then((value) => {
      if (this.reading.get(id) === reading) this.remember(id, value);
      return value;
    });
    this.reading.set(id, reading);
    const done = () => {
      if (this.reading.get(id) === reading) this.reading.delete(id);
    };
    reading.then(done, done);
    return reading;
  }

  private remember(id: string, value: T | undefined): void {
    const now = performance.now();
    const refreshAt = now + this.milliseconds * (0.5 + Math.random() / 4);
    if (value) this.known.set(id, { value, refreshAt, staleAt: now + this.milliseconds });
    else this.known.delete(id);
  }
}
