import { readingsOf } from '../../../evidence/read-answer.ts';
import { wantsOf } from '../../../evidence/wants.ts';
import { AnalysisPlan } from '../../../plan/analysis-plan.ts';
import { type Reasoned, reason } from '../../../reason/reason.ts';
import { changeByTown, monthByMonth, Q2, REVENUE, total } from '../../../testing/town-shop.ts';
import type { Language } from '../../../understand/planner.ts';
import { writtenByRules } from '../../writer.ts';
import type { Draft } from '../material-for.ts';
import { offerFor } from '../offers-for.ts';
import type { Told } from './honest-prose.ts';

type Towns = Record<string, number>;
const MORE = { Hue: 120_500, Bonn: 80_000, Lyon: 61_000 };
const LESS = { Hue: 60_000, Bonn: 100_000, Lyon: 50_000 };
const UP = [10, 11, 12, 13, 14, 15, 90, 17, 18, 19].map((value) => value * 1_000);

const reasonedOf = ({ plan, gathered }: ReturnType<typeof changeByTown>): Reasoned[] =>
  reason(plan, gathered, [REVENUE]);

function ranking(towns: Towns, from: 'TOP' | 'BOTTOM'): Reasoned[] {
  const plan = AnalysisPlan.parse({
    kind: 'RANKING',
    metrics: [REVENUE.key],
    period: Q2,
    by: 'town',
    rank: { from, count: 5 },
  });
  const slices = Object.entries(towns).map(([label, value]) => ({ key: label, label, value }));
  const metric = {
    key: REVENUE.key,
    latestOn: '2026-06-30',
    current: { current: total(towns), currency: 'EUR' },
    by0: { slices, total: total(towns) },
  };
  const evidence = { id: 'e1', query: '', variables: {}, data: { metrics: [metric] }, at: '2026-07-01T00:00:00Z' };
  return reason(plan, { evidence: [evidence], metrics: readingsOf(evidence, wantsOf(plan, [REVENUE])) }, [REVENUE]);
}

const RANKED = { Hue: 500, Bonn: 120, Lyon: 110, Oslo: 100 };
/** Of what each kind of sentence is told: the findings, and which of the sentences about them. */
const CASES: Readonly<Record<Told, readonly [() => Reasoned[], (draft: Draft) => boolean]>> = {
  RISE: [() => reasonedOf(changeByTown(MORE, LESS)), ({ offer }) => offer?.kind === 'CHANGE'],
  FALL: [() => reasonedOf(changeByTown(LESS, MORE)), ({ offer }) => offer?.kind === 'CHANGE'],
  MOST: [() => reasonedOf(changeByTown(MORE, LESS)), ({ offer }) => !!offer?.claims.has('MOST')],
  MORE: [() => reasonedOf(changeByTown(MORE, LESS)), ({ offer }) => !!offer?.claims.has('MORE')],
  AGAINST: [() => reasonedOf(changeByTown(MORE, LESS)), ({ offer }) => !!offer?.claims.has('AGAINST')],
  FIRST: [() => ranking(RANKED, 'TOP'), ({ offer }) => offer?.kind === 'RANK'],
  LAST: [() => ranking(RANKED, 'BOTTOM'), ({ offer }) => offer?.kind === 'RANK'],
  DEPENDS: [() => ranking(RANKED, 'TOP'), ({ offer }) => !!offer?.claims.has('DEPENDS')],
  TREND: [() => reasonedOf(monthByMonth(UP)), ({ offer }) => offer?.kind === 'TREND'],
  OUTLIER: [() => reasonedOf(monthByMonth(UP)), ({ offer }) => !!offer?.claims.has('ODD')],
  FORECAST: [
    () =>
      reasonedOf(
        monthByMonth(
          UP.map((_, at) => 10_000 + at * 990 + (at % 2) * 40),
          'FORECAST',
        ),
      ),
    ({ offer }) => offer?.kind === 'FORECAST',
  ],
  LEARN: [() => reasonedOf(changeByTown(MORE, LESS)), ({ offer }) => !!offer?.claims.has('LEARN')],
  LOOK: [() => reasonedOf(changeByTown(LESS, MORE)), ({ offer }) => !!offer?.claims.has('LOOK')],
  WIDEN: [() => ranking(RANKED, 'TOP'), ({ offer }) => !!offer?.claims.has('WIDEN')],
  EXPLAIN: [() => reasonedOf(monthByMonth(UP)), ({ offer }) => !!offer?.claims.has('EXPLAIN')],
  WATCH: [() => reasonedOf(monthByMonth(UP.toReversed())), ({ offer }) => !!offer?.claims.has('WATCH')],
};

/** The drafts that rules write of some findings, with what a model may say instead. */
export function draftsOf(reasoned: readonly Reasoned[], language: Language): Draft[] {
  return [...writtenByRules({ reasoned, language })].map((written) => ({
    written,
    offer: offerFor(written, reasoned, language),
  }));
}

/** A finding of a kind, and what may be said of it. */
export function situationOf(told: Told, language: Language) {
  const [findings, isIt] = CASES[told];
  const reasoned = findings();
  const drafts = draftsOf(reasoned, language);
  const draft = drafts.find(isIt);
  if (!draft?.offer) throw new Error(`Nothing is told of ${told}.`);
  return { reasoned, drafts, draft, offer: draft.offer };
}
