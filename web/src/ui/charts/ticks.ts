/** Round numbers (1, 2 or 5 times a power of ten) that cover the values; from zero when asked, or when it is near. */
export function niceTicks(values: readonly number[], { zero, count = 4 }: { zero: boolean; count?: number }): number[] {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (!Number.isFinite(low)) return [0, 1];
  if (zero || (low > 0 && low < high * 0.6)) low = Math.min(low, 0);
  if (zero || high < 0) high = Math.max(high, 0);
  if (low === high) high = low + (Math.abs(low) || 1);
  const step = niceStep((high - low) / count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step, step));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** Multiples of a step carry floating-point dust. */
function round(value: number, step: number): number {
  return Number(value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(step)))));
}
