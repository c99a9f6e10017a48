/** Edits (a letter more, less, other, or swapped with its neighbour) that turn one word into another. */
export function edits(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = at(rows, i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, replaced);
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(rows, i - 2, j - 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

const at = (rows: readonly number[][], i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;

/** True when a word is another one with a slip of the fingers: one in five letters, two from nine on. Short words have no slips. */
export function isSlipOf(word: string, meant: string): boolean {
  if (word === meant) return true;
  const allowed = meant.length >= 9 ? 2 : meant.length >= 5 ? 1 : 0;
  return allowed > 0 && Math.abs(word.length - meant.length) <= allowed && edits(word, meant) <= allowed;
}

/** True when a short word is another one with two neighbours swapped, or with an inner letter left out: "teh", "ths". */
export function isShortSlipOf(word: string, meant: string): boolean {
  if (word.length < 3 || word[0] !== meant[0]) return false;
  if (word.length === meant.length)
    return edits(word, meant) === 1 && [...word].toSorted().join() === [...meant].toSorted().join();
  return word.length === meant.length - 1 && word.at(-1) === meant.at(-1) && edits(word, meant) === 1;
}

/** How alike two texts are by the three-letter pieces that they share, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)];
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return shared / (a.size + b.size - shared || 1);
}

function pieces(text: string): Set<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}
