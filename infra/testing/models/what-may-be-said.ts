import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { compose } from '../../../subgraphs/ai/answer/compose.ts';
import type { Figure } from '../../../subgraphs/ai/evidence/evidence.ts';
import { type Ask, gather } from '../../../subgraphs/ai/evidence/gather.ts';
import type { AnalysisPlan } from '../../../subgraphs/ai/plan/analysis-plan.ts';
import { reason } from '../../../subgraphs/ai/reason/reason.ts';
import { bind } from '../../../subgraphs/ai/say/bind.ts';
import { formatFigure } from '../../../subgraphs/ai/say/format-figure.ts';
import type { Offer } from '../../../subgraphs/ai/say/model/offer.ts';
import { draftsOf } from '../../../subgraphs/ai/say/model/testing/situations.ts';
import type { Language } from '../../../subgraphs/ai/understand/planner.ts';
import { honestLines } from './honest-writer.ts';

/** An answer as it is kept. */
export interface Kept {
  plan: AnalysisPlan;
  language: Language;
  locale: string;
}

/** What stands in brackets after a figure, by its role. */
const LABELS: Readonly<Record<string, string>> = {
  current: 'period',
  previous: 'against',
  from: 'first',
  to: 'last',
  highest: 'highest',
  lowest: 'lowest',
};
/** Said after a share, where it is not said anyway. */
const PARTS = /(?<=%) (?:of the change|of the whole|der Veränderung|vom Ganzen|mức thay đổi|tổng thể)/g;
const DIFFERENCES = ['change', 'rate', 'share'];

/**
 * Everything that may be said in answer to a plan: its figures asked for again and computed again, in the sentences of the rules and in
 * every one that a person would write of the same findings. Apart from the code that verifies what a model says.
 */
export async function whatMayBeSaid({ plan, language, locale }: Kept, catalogue: readonly CatalogueEntry[], ask: Ask) {
  const gathered = await gather(plan, catalogue, ask);
  if ('refusal' in gathered) throw new Error(`What was answered is refused now: ${JSON.stringify(gathered.refusal)}`);
  const { text, insights, recommendations, figures } = compose(plan, gathered, catalogue, language);
  const byRules = [...text, ...insights, ...recommendations].map((sentence) =>
    bind(sentence, figures, locale)
      .map((piece) => piece.text)
      .join(''),
  );
  const reasoned = reason(plan, gathered, catalogue);
  const book = reasoned[0]?.book.figures ?? [];
  const byPeople = draftsOf(reasoned, language).flatMap(({ offer }) =>
    offer ? honestLines(wordable(offer), language).flatMap((line) => worded(line, offer, book, locale)) : [],
  );
  const rules = new Set(byRules.map(plain));
  const people = new Set(byPeople.map(plain));
  return {
    /** What the graph answers now. */
    data: gathered.evidence.map(({ data }) => data),
    /** Whether a sentence is one of the rules. */
    isByRules: (told: string) => rules.has(plain(told)),
    isTrue: (told: string) => rules.has(plain(told)) || people.has(plain(told)),
    /** A model's line as a reader would see it if nobody looked at it. */
    unguarded: (line: string, finding: number, part: string) => {
      const offers = draftsOf(reasoned, language).flatMap(({ offer }) => offer ?? []);
      const offer = offers.find((one) => one.finding === finding && one.part === part);
      return offer && worded(line, offer, book, locale)[0];
    },
  };
}

const wordable = ({ kind, part, claims, figures, placeable, subjects, needed }: Offer) => ({
  ...{ kind, part, claims },
  figures: new Set(Object.keys(figures)),
  names: new Set(placeable),
  mustShow: [...subjects, ...needed.map((any) => any.join(' or '))],
});

/** A line with its figures and names, in every order of those that are differences or shares. */
function worded(line: string, offer: Offer, book: readonly Figure[], locale: string): string[] {
  const movable = DIFFERENCES.filter((role) => line.includes(`{{${role}}}`));
  return ordersOf(movable).map((order) =>
    line
      .replaceAll(/\{\{(\w+)\}\}/g, (slot, role: string) => {
        const at = movable.indexOf(role);
        return shown(at < 0 ? role : (order[at] ?? role), offer, book, locale) ?? slot;
      })
      .replaceAll(/\[\[(\w+)\]\]/g, (slot, role: string) => offer.names[role] ?? slot),
  );
}

function shown(role: string, { kind, figures, names }: Offer, book: readonly Figure[], locale: string) {
  const figure = book.find(({ id }) => id === figures[role]?.id);
  if (!figure) return undefined;
  const label = role === 'value' && kind !== 'OUTLIER' ? names.period : names[LABELS[role] ?? ''];
  return `${formatFigure(figure, locale)}${label ? ` (${label})` : ''}`;
}

function ordersOf(roles: readonly string[]): string[][] {
  if (roles.length < 2) return [[...roles]];
  return roles.flatMap((first) => ordersOf(roles.filter((role) => role !== first)).map((rest) => [first, ...rest]));
}

/** As it is compared: signs stand where no word says the same, and a share says once of what. */
const plain = (text: string): string =>
  text
    .replaceAll(/\((?:the latest|zuletzt|gần nhất)\)/g, '')
    .replaceAll(PARTS, '')
    .replaceAll(/[-+−](?=[\d€$£¥])|[\s\u00a0]+(?=[.,:;)])/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
