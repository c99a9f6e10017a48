/** The languages that letters are written in; everyone else reads English. */
const LANGUAGES = ['en', 'de', 'vi'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Something said in each language. */
export type InEach<T> = Readonly<Record<Language, T>>;

/** The language of a letter to whoever reads this locale, a BCP 47 tag. */
export function languageOf(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
