/** True for what may be an e-mail address; only a letter that arrives proves that it is one. */
export function isEmail(text: string): boolean {
  return text.length <= 320 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
