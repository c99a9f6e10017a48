import { createContext, useContext } from 'react';

/** What the browser would write in; unlike `navigator.language` always a locale that Intl knows. */
export const BROWSER_LOCALE = Intl.DateTimeFormat().resolvedOptions().locale;

/** BCP 47: the organization's way of writing numbers and dates. */
export const LocaleContext = createContext(BROWSER_LOCALE);

/** The locale in which this page writes numbers and dates. */
export function useLocale(): string {
  return useContext(LocaleContext);
}
