/** Lets so many pieces of work run at once; the others wait for their turn: first the preferred ones, then in order of coming. */
export class Turns {
  readonly #preferred: (() => void)[] = [];
  readonly #others: (() => void)[] = [];
  #running = 0;

  constructor(private readonly most: number) {}

  /** How many would be served before one that comes now. */
  ahead(isPreferred = false): number {
    return this.#preferred.length + (isPreferred ? 0 : this.#others.length);
  }

  /** Runs work when its turn comes. */
  async run<T>(work: () => T | Promise<T>, isPreferred = false): Promise<T> {
    if (this.#running < this.most) this.#running += 1;
    else await new Promise<void>((resolve) => (isPreferred ? this.#preferred : this.#others).push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#preferred.shift() ?? this.#others.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
