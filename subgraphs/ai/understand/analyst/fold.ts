/** A text to compare words by: lower case, without accents, tone marks and punctuation that only decorates. Keeps its length per letter. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[“”„"'’?!;:()¿¡]/g, ' ')
    .replaceAll(/(?<=\p{L}),|,(?=\s)/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A regular expression that finds whole words. */
export function words(pattern: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
}
