/** Every currency this browser knows, by its ISO 4217 code, with its name in the reader's language. */
export function currencies(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(navigator.language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({ code, name: names.of(code) ?? code }));
}
