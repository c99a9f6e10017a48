/** Beyond it, e to the minus mean comes too near to zero. */
const LARGE = 500;

/** Chance that repeats itself: the same seed gives the same numbers, on every machine (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = hashOf(seed);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.int(0, list.length - 1));
  }

  /** One of the list; `rising` holds the running sum of its weights. */
  pickRising<T>(list: readonly T[], rising: readonly number[]): T {
    const wanted = this.next() * (rising.at(-1) ?? 0);
    let low = 0;
    for (let high = rising.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (at(rising, middle) > wanted) high = middle;
      else low = middle + 1;
    }
    return at(list, low);
  }

  /** How often something happens that happens `mean` times on average. */
  poisson(mean: number): number {
    if (mean > LARGE) return this.poisson(LARGE) + this.poisson(mean - LARGE);
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }

  /** Mostly near the median, seldom far above it; a spread of 0.5 keeps two thirds between 0.6 and 1.6 times the median. */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }
}

/** The running sums of the weights, for `pickRising`. */
export function runningSums(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** The element at a place that is known to be there. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  return list[index] as T;
}

/** FNV-1a, so that neighbouring seeds lead far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
