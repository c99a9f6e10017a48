import type { Words } from '#kernel/metrics/words';
import type { Language } from '../planner.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon/lexicon.ts';

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** The language of a question: that most of its small words are of, and the reader's own where they do not tell. */
export function detectLanguage(question: string, locale: string, catalogue: readonly { words: Words }[]): Language {
  const own = new Intl.Locale(locale).language;
  const present = new Set(fold(question).split(' '));
  const scores = (Object.keys(LEXICONS) as Language[]).map((language) => {
    const names = catalogue.flatMap(({ words }) => words[language] ?? []).flatMap((name) => fold(name).split(' '));
    const known = new Set([...LEXICONS[language].common, ...names].filter((word) => present.has(word))).size;
    const bonus =
      (language === 'vi' && VIETNAMESE.test(question) ? 3 : 0) +
      (language === 'de' && /[äöüß]/i.test(question) ? 2 : 0);
    return { language, score: known + bonus + (language === own ? 0.5 : 0) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).language;
}
