import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { MetricUnit } from '#kernel/metrics/metric-enums';
import { dimensionsOf, findNames, type Named } from './find-names.ts';
import { words } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type Span, without } from './spans.ts';

/**
 * The figures that are meant, of those that are named: verbs ("sold") only where no noun names one, and several only where they are
 * listed; in "orders behind the revenue" the first is meant.
 */
export function nounsOf(
  named: readonly Named<CatalogueEntry>[],
  text: string,
  catalogue: readonly CatalogueEntry[],
  { verbs, howMuch }: Lexicon,
): Named<CatalogueEntry>[] {
  const dimensions = dimensionsOf(catalogue);
  const isVerb = ({ start, end }: Named<CatalogueEntry>) => words(`^(?:${verbs})$`).test(text.slice(start, end));
  const isAmount = named.some(isVerb) && words(howMuch).test(text); // "how much did customers buy" counts no customers
  const isWho = ({ start, end }: Span) => findNames(text.slice(start, end), dimensions).length > 0;
  const nouns = named.filter((one) => !isVerb(one) && !(isAmount && one.thing.unit === MetricUnit.COUNT && isWho(one)));
  const [first, ...others] = nouns.length > 0 ? nouns : named.filter(isVerb);
  if (!first) return [];
  const kept = [first];
  for (const one of others) {
    const between = text.slice(kept.at(-1)?.end, one.start).trim();
    if (
      /^(?:(?:and|und|va|vs\.?|versus|against|compared (?:to|with)|or|oder|gegen|so voi|plus|with|mit|voi|,|&|\/|\+)(?: (?:the|our|number of|der|die|den|dem|unsere?))?)$/.test(
        between,
      )
    )
      kept.push(one);
  }
  return kept;
}

/** What stands before a kind of things that is only spoken of. */
const SPOKEN_OF =
  /(?<!\p{L})(?:from|with|to|of|our|the|at|for|many|any|all|other|viel|von|mit|bei|an|fur|unsere[nrm]?|die|der|den|alle[nr]?|viele|wie viele|tu|cho|voi|cua|bao nhieu|cac|nhung)$/u;

/** Kinds of things that a question only speaks of: "sold to customers", "how many of our products". */
export function spokenOf(
  { text, understood }: { text: string; understood: readonly Span[] },
  metric: CatalogueEntry,
): Span[] {
  const left = without(text, understood);
  return findNames(left, metric.dimensions).filter(
    ({ start, end }) => SPOKEN_OF.test(left.slice(0, start).trimEnd()) || left.startsWith(' mix', end),
  );
}

/** Names that are no figures here: "discount for customers" means the people, "orders behind revenue" the rows. */
export function sideNamesOf(
  named: readonly Named<CatalogueEntry>[],
  kept: readonly Named<CatalogueEntry>[],
  text: string,
  catalogue: readonly CatalogueEntry[],
  { verbs, rows }: Lexicon,
): Span[] {
  const dropped = named.filter((one) => !kept.includes(one));
  const dimensions = dimensionsOf(catalogue);
  const isListed = words(rows).test(text);
  return dropped.filter(({ start, end, thing }) => {
    if (kept.some((one) => one.thing === thing)) return true;
    const said = text.slice(start, end);
    return (
      isListed ||
      words(`^(?:${verbs})$`).test(said) ||
      findNames(said, dimensions).some((one) => one.end - one.start === said.length)
    );
  });
}
