/** A piece of a model's sentence. Figures and names stand in it by their role in the finding. */
export type Token = { /** Whether space stands before it. */ isSpaced: boolean } & (
  | { kind: 'WORD'; text: string }
  | { kind: 'FIGURE'; role: string }
  | { kind: 'NAME'; role: string }
  | { kind: 'MARK'; text: string }
);

const TOKEN = /(\s*)(?:\{\{([a-z]+)\}\}|\[\[([a-z]+)\]\]|((?:'s\b)|[\p{Ll}\p{Lu}]+)|([.,:;()]))/uy;

/**
 * A sentence in pieces; undefined when anything stands in it that is none: a digit, a sign, a bracket too many, an invisible character.
 * Letters of other scripts are letters here; no vocabulary has them.
 */
export function lex(text: string): Token[] | undefined {
  const whole = text.normalize('NFC').replaceAll('’', "'").trimEnd();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < whole.length) {
    const found = TOKEN.exec(whole);
    if (!found) return undefined;
    const [, space = '', figure, name, word, mark = ''] = found;
    const isSpaced = space !== '' || tokens.length === 0;
    if (space.replaceAll(' ', '') !== '') return undefined;
    if (figure) tokens.push({ kind: 'FIGURE', role: figure, isSpaced });
    else if (name) tokens.push({ kind: 'NAME', role: name, isSpaced });
    else if (word) tokens.push({ kind: 'WORD', text: word, isSpaced });
    else tokens.push({ kind: 'MARK', text: mark, isSpaced });
  }
  return isWellSet(tokens) ? tokens : undefined;
}

/** Words, figures and names stand apart; marks stand close to what they end; brackets are closed and hold no others. */
function isWellSet(tokens: readonly Token[]): boolean {
  let isOpen = false;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isAfterBracket = before?.kind === 'MARK' && before.text === '(';
    if (token.kind === 'MARK' && token.text !== '(') {
      if (token.isSpaced || (token.text === ')' && !isOpen)) return false;
    } else if (!token.isSpaced && !isAfterBracket && !isPossessive(token, before)) return false;
    if (token.kind === 'MARK' && token.text === '(') {
      if (isOpen) return false;
      isOpen = true;
    }
    if (token.kind === 'MARK' && token.text === ')') isOpen = false;
  }
  return !isOpen;
}

const isPossessive = (token: Token, before: Token | undefined): boolean =>
  token.kind === 'WORD' && token.text === "'s" && before?.kind === 'NAME';
