import type { Words } from '#kernel/metrics/words';
import type { Language } from '../planner.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon/lexicon.ts';
import { isSlipOf } from './likeness.ts';

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** Shorter words of everyday are syllables of another language. */
const SHORTEST_TELLING = 4;

/** The language of a question: that most of its small words are of, and the reader's own where they do not tell. */
export function detectLanguage(question: string, locale: string, catalogue: readonly { words: Words }[]): Language {
  const own = new Intl.Locale(locale).language;
  const present = new Set(fold(question).split(' '));
  const scores = (Object.keys(LEXICONS) as Language[]).map((language) => {
    const names = catalogue.flatMap(({ words }) => words[language] ?? []).flatMap((name) => fold(name).split(' '));
    const { common, spelling, idle } = LEXICONS[language];
    const known = new Set(
      [...common, ...spelling, ...idle.filter((word) => word.length > SHORTEST_TELLING), ...names].filter((word) =>
        present.has(word),
      ),
    ).size;
    const alike = [...present].filter((word) => isAlike(word, [...spelling, ...names])).length / 2;
    const bonus =
      (language === 'vi' && VIETNAMESE.test(question) ? 3 : 0) +
      (language === 'de' && /[äöüß]/i.test(question) ? 2 : 0);
    return { language, score: known + alike + bonus + (language === own ? 0.4 : 0) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).language;
}

/** A slip of a word, or a compound that begins or ends with it. */
const isAlike = (word: string, known: readonly string[]): boolean =>
  word.length > 4 &&
  known.some((one) => one.length > 4 && (word.startsWith(one) || word.endsWith(one) || isSlipOf(word, one)));
