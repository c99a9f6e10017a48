/** How near a name is to what was typed, from 0 (not at all) to 1: beginnings before the middle of words. */
export function closeness(name: string, typed: string): number {
  const [text, wanted] = [name.toLowerCase(), typed.trim().toLowerCase()];
  if (text.startsWith(wanted)) return 1;
  if (text.includes(` ${wanted}`)) return 0.8;
  return text.includes(wanted) ? 0.4 : 0;
}
