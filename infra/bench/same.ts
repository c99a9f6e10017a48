/** Amounts are compared as numbers: they may differ in how they were rounded, not in what they say. */
const TOLERANCE = 1e-6;

/** Throws at the first place where two answers differ: who answers something else must not be compared. */
export function assertSame(ours: unknown, theirs: unknown, path = 'answer'): void {
  if (isObject(ours) && isObject(theirs)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    for (const key of keys) assertSame(ours[key], theirs[key], `${path}.${key}`);
    return;
  }
  if (!isEqual(ours, theirs))
    throw new Error(`The answers differ at ${path}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}.`);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const [a, b] = [numberOf(one), numberOf(other)];
  return Math.abs(a - b) <= Math.max(1e-4, TOLERANCE * Math.abs(a));
}

/** Decimals travel as text. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
}
