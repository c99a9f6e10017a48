/** How many failures in a row open a breaker, and for how long it stays open before one request may try. */
export interface BreakerOptions {
  failures: number;
  coolDownMs: number;
}

export const BREAKER_DEFAULTS: BreakerOptions = { failures: 5, coolDownMs: 1_000 };

/**
 * Spares a subgraph that does not answer, and its callers the wait. Closed: every call goes through. Open, after some
 * failures in a row: calls are refused at once. Half open, when the cool-down has passed: one call probes.
 */
export class Breaker {
  private failures = 0;
  private openUntil = 0;
  private probing = false;

  constructor(
    private readonly options: BreakerOptions,
    private readonly now: () => number = performance.now.bind(performance),
  ) {}

  /** Runs the call, or throws at once while the breaker is open. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    const isOpen = this.failures >= this.options.failures;
    if (isOpen && (this.probing || this.now() < this.openUntil)) throw new Error('The breaker is open.');
    this.probing = isOpen;
    try {
      const result = await call();
      this.failures = 0;
      return result;
    } catch (error) {
      this.failures += 1;
      this.openUntil = this.now() + this.options.coolDownMs;
      throw error;
    } finally {
      if (isOpen) this.probing = false;
    }
  }
}
