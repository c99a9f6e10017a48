const YEAR = String.raw`(?:20)?\d\d`;
const century = (year: string): string => (year.length === 2 ? `20${year}` : year);
const padded = (part: string): string => part.padStart(2, '0');

/** A question with dates, quarters and lists spelt in one way, before its case and punctuation are lost. */
export function respell(question: string, isDayFirst: boolean): string {
  return withLists(withDates(withQuarters(withCountry(withTop(question))), isDayFirst));
}

/** "Top-3-Lieferanten" in three words. */
const withTop = (question: string): string =>
  question.replaceAll(/(?<!\p{L})(top|flop|bottom)[- ]?(\d{1,2})-?(?=[\p{L} ])/giu, '$1 $2 ');

/** "US" the country, which lower case would make "us". */
const withCountry = (question: string): string =>
  question.replaceAll(
    /(?<![\p{L}\p{N}])(?:the )?U\.?S\.?(?:A\.?)?(?![\p{L}\p{N}]| (?:East|West|North|South|Central))/gu,
    'United States',
  );

/** "2025Q3", "3Q25", "Q3/2025" and "Q3'25" as "Q3 2025"; "1st quarter '25" with its year. */
function withQuarters(question: string): string {
  const ordered = question
    .replaceAll(/(?<!\d)(20\d\d)[ /-]?([QH])([1-4])(?!\d)/giu, '$2$3 $1')
    .replaceAll(new RegExp(`(?<!\\d)([1-4])([QH])[ /'’-]?(${YEAR})(?!\\d)`, 'giu'), (...[, index, part, year]) => {
      return `${part}${index} ${century(year)}`;
    });
  return ordered
    .replaceAll(
      new RegExp(`(?<![\\p{L}\\p{N}])([QH][1-4]) ?[ /'’-] ?(${YEAR})(?![\\d%])`, 'giu'),
      (...[, part, year]) => {
        return `${part} ${century(year)}`;
      },
    )
    .replaceAll(/(?<=\p{L}{3}) ?['’](\d\d)(?!\d)/gu, ' 20$1');
}

/** "31/1/2025", "1/31/25" and "31.01.2025" as 2025-01-31; a day that no month can be tells the order for all. */
function withDates(question: string, isDayFirst: boolean): string {
  const date = /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2((?:20)?\d\d)(?![\d/])/g;
  const found = [...question.matchAll(date)];
  const isForced = found.some(([, first, , second]) => Number(first) > 12 || Number(second) > 12);
  const dayFirst = isForced ? found.some(([, first]) => Number(first) > 12) : isDayFirst;
  return question.replaceAll(date, (whole, first: string, sign: string, second: string, year: string) => {
    const [day, month] = dayFirst || sign === '.' ? [first, second] : [second, first];
    const at = `${century(year)}-${padded(month)}-${padded(day)}`;
    return Number.isNaN(Date.parse(at)) ? whole : at;
  });
}

/** "Revenue, orders and units" with "and" between all of them. */
const withLists = (question: string): string =>
  question.replaceAll(
    /(?<=\p{L}), (?=(?:[\p{L}\p{N}-]+,? ){1,5}(?:and|und|và|&) )/gu,
    (comma, at: number, whole: string) => {
      const conjunction = /(?<!\p{L})(and|und|và)(?!\p{L})/u.exec(whole.slice(at))?.[1] ?? 'and';
      return comma && ` ${conjunction} `;
    },
  );
