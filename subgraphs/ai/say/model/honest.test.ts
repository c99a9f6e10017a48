import { expect, test } from 'vitest';
import type { Language } from '../../understand/planner.ts';
import { VOCABULARIES } from './compiled.ts';
import { lex } from './lex.ts';
import { readSentence } from './read-sentence.ts';
import { HONEST_PROSE, type Told } from './testing/honest-prose.ts';
import { situationOf } from './testing/situations.ts';

test.each(['en', 'de', 'vi'] as const)('survives %s', (language: Language) => {
  const lost: string[] = [];
  let all = 0;
  for (const [told, lines] of Object.entries(HONEST_PROSE[language])) {
    const { offer } = situationOf(told as Told, language);
    for (const line of lines) {
      all += 1;
      const read = readSentence(line, offer, language);
      if ('fault' in read) {
        const words = (lex(line) ?? []).flatMap((token) => (token.kind === 'WORD' ? token.text.toLowerCase() : []));
        const unknown = words.filter(
          (word) => ![...VOCABULARIES[language].readings.keys()].some((key) => ` ${key} `.includes(` ${word} `)),
        );
        lost.push(`${read.fault} ${told} ${line} {${unknown}}`);
      }
    }
  }
  process.stdout.write(`${language}: ${all - lost.length} of ${all}\n${lost.join('\n')}\n`);
  expect(lost.length).toBeLessThan(all);
});
