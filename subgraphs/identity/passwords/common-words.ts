import list from './common-words.json' with { type: 'json' };

let known: ReadonlySet<string> | undefined;

/** True for what most people's passwords are made of, without the digits and signs that they put around it; in lower case. */
export function isCommonWord(word: string): boolean {
  known ??= new Set(list.words.flatMap((group) => group.split(' ')));
  return known.has(word);
}
