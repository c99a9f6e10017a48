/**
 * What people call a thing when they ask about it, by language: the first is its name there (in English `name` is), the others are
 * synonyms. Singular and without article; endings are the affair of whoever reads a question.
 */
export type Words = Readonly<Partial<Record<'en' | 'de' | 'vi', readonly string[]>>>;

/** Words of each language from lists that are written as one text: "turnover; top line". */
export function spoken(lists: Readonly<Record<keyof Required<Words>, string>>): Words {
  return Object.fromEntries(Object.entries(lists).map(([language, list]) => [language, list.split('; ')]));
}
