/** A value of an enumeration as a word: `BACKORDERED` is `Backordered`. */
export function wordOf(value: string): string {
  const text = value.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Values of an enumeration as choices. */
export function choicesOf(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: wordOf(value) }));
}
