type Stop = () => Promise<unknown>;

/** What has been started, and in which order it is to be stopped: the newest first, once, whoever asks. */
export class WayOut {
  readonly #stops: Stop[] = [];
  #leaving: Promise<void> | undefined;

  /** Remembers how to stop what has just been started; stops it at once when we are leaving already. */
  async add(stop: Stop): Promise<void> {
    if (this.#leaving) await stop();
    else this.#stops.push(stop);
  }

  get isTaken(): boolean {
    return this.#leaving !== undefined;
  }

  /** Stops everything; one that fails does not keep the others running. */
  take(): Promise<void> {
    this.#leaving ??= inTurn(this.#stops.reverse());
    return this.#leaving;
  }
}

async function inTurn(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops) await stop().catch(() => {});
}
