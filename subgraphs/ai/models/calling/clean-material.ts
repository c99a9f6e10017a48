/** Control signs, and what has no shape: zero width, direction, tags, fillers, variations, private use, halves of signs. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const LONGEST_TEXT = 500;

/** More than that no task needs; it bounds what a request costs. */
const LONGEST_MATERIAL = 60_000;

/** A text without signs that a person cannot see, at most so long. */
export function cleanText(text: string, longest: number): string {
  return text.replace(INVISIBLE, ' ').slice(0, longest);
}

/** Material as a model gets it: JSON whose texts and names are clean and short; undefined when there is more than any task needs. */
export function cleanMaterial(material: unknown): string | undefined {
  const json = JSON.stringify(material ?? {}, (_name, value: unknown) => {
    if (typeof value === 'string') return cleanText(value, LONGEST_TEXT);
    return isRecord(value) ? withCleanNames(value) : value;
  });
  return json.length > LONGEST_MATERIAL ? undefined : json;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withCleanNames = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [cleanText(name, LONGEST_TEXT), value]));
