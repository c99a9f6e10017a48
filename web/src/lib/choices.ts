/** One of many to choose from. */
export interface Choice {
  value: string;
  label: string;
}

/** Languages with the formats of a country that most organizations write in; any other that is in use is added. */
const LOCALES = [
  ...['en-US', 'en-GB', 'de-DE', 'de-AT', 'de-CH', 'vi-VN', 'fr-FR', 'es-ES', 'es-MX', 'it-IT', 'nl-NL', 'pt-BR'],
  ...[
    'pt-PT',
    'pl-PL',
    'sv-SE',
    'da-DK',
    'nb-NO',
    'fi-FI',
    'cs-CZ',
    'tr-TR',
    'ja-JP',
    'ko-KR',
    'zh-CN',
    'zh-TW',
    'hi-IN',
  ],
];
const MONTHS = 12;

/** Languages and formats, each named in the reader's language, with the present one. */
export function localeChoices(present: string, reader: string): Choice[] {
  const names = new Intl.DisplayNames(reader, { type: 'language', languageDisplay: 'standard' });
  const choices = [...new Set([...LOCALES, present])].map((value) => ({ value, label: names.of(value) ?? value }));
  return choices.sort((a, b) => a.label.localeCompare(b.label, reader));
}

/** The time zones that this browser knows, with the present one. */
export function timeZoneChoices(present: string): Choice[] {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present])].sort();
  return zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

/** Currencies by their codes, each named in the reader's language. */
export function currencyChoices(reader: string): Choice[] {
  const names = new Intl.DisplayNames(reader, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value)}` }));
}

/** The months by number, each named in the reader's language. */
export function monthChoices(reader: string): Choice[] {
  const format = new Intl.DateTimeFormat(reader, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: MONTHS }, (_, month) => ({
    value: String(month + 1),
    label: format.format(new Date(Date.UTC(2000, month, 1))),
  }));
}
