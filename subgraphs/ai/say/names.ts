import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Language } from '../understand/planner.ts';

/** What a metric is called in a language. */
export function metricName({ name, words }: Pick<CatalogueEntry, 'name' | 'words'>, language: Language): string {
  return language === 'en' ? name : (words[language]?.[0] ?? name);
}

/** What a dimension is called in a language. */
export function dimensionName({ dimensions }: CatalogueEntry, by: string, language: Language): string {
  const dimension = dimensions.find(({ key }) => key === by);
  return dimension ? metricName(dimension, language) : by;
}
