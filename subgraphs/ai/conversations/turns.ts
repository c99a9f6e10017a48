/**
 * Lets so much work be under way at once and the rest wait: whoever came first is served first, with all that he still wants, so that
 * half of a crowd is done in half of the time.
 */
export class Turns {
  private come = 0;
  private busy = 0;
  private readonly waiting: { place: number; begin(): void }[] = [];

  constructor(private readonly most: number) {}

  /** Takes a place behind everybody who is there; what comes back does work of that place as soon as it is its turn. */
  join(): <T>(work: () => Promise<T>) => Promise<T> {
    const place = this.come++;
    return async (work) => {
      if (this.busy < this.most) this.busy += 1;
      else await new Promise<void>((begin) => this.waiting.push({ place, begin }));
      return work().finally(() => this.pass());
    };
  }

  private pass(): void {
    const next = this.waiting.sort((one, other) => one.place - other.place).shift();
    if (next) next.begin();
    else this.busy -= 1;
  }
}
