/** The e-mail addresses in what somebody typed or pasted, each once: `Ada <ada@example.com>, bob@example.com`. */
export function addressesIn(text: string): { addresses: string[]; faults: string[] } {
  const parts = text.split(/[,;\n]+/).map((part) => (part.match(/<([^>]*)>/)?.[1] ?? part).trim());
  const words = parts.flatMap((part) => part.split(/\s+/)).filter(Boolean);
  const found = [...new Set(words.map((word) => word.toLowerCase()))];
  const isAddress = (word: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(word);
  return { addresses: found.filter(isAddress), faults: found.filter((word) => !isAddress(word)) };
}
