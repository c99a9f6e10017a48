import type { Language } from './planner.ts';

const LANGUAGES: readonly string[] = ['en', 'de', 'vi'] satisfies Language[];

/** The language of answers for a reader: his own where we speak it, else English. */
export function languageOf(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return LANGUAGES.includes(language) ? (language as Language) : 'en';
}
