import { createContext, useContext } from 'react';

/** BCP 47: the organization's way of writing numbers and dates. */
export const LocaleContext = createContext('en-US');

/** The locale in which this page writes numbers and dates. */
export function useLocale(): string {
  return useContext(LocaleContext);
}
