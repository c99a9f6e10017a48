import { canUse } from '#kernel/auth/check-module';
import { holds } from '#kernel/auth/viewer';
import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { today } from '#kernel/metrics/metric-engine';
import { calendarFor } from '../conversations/look-around.ts';
import type { Ask } from '../evidence/gather.ts';
import { languageOf } from '../understand/language-of.ts';
import type { Situation } from '../understand/planner.ts';
import { type AskedBefore, askedBefore } from './asked-before.ts';
import { type Interest, interestOf } from './interest.ts';
import { keptResult } from './kept-results.ts';
import type { Reader } from './question-about.ts';
import { type News, rankNews } from './rank-news.ts';
import { type Survey, survey } from './survey.ts';

/** What happened, as a viewer may know it. */
export interface Happened extends Survey {
  calendar: Situation['calendar'];
  /** What moved more than usual, what concerns the viewer most first. */
  ranked: News[];
}

/** What it takes to tell a viewer what happened. */
export interface Newsroom extends Omit<Reader, 'calendar'> {
  /** Metrics that the viewer may read. */
  metrics: readonly CatalogueEntry[];
  ask: Ask;
  asked: readonly AskedBefore[];
  interest: Interest;
  happened: Promise<Happened>;
}

/** Nobody waits that long; what is read is kept for whoever asks next. */
const PATIENCE_MS = 30_000;

/** Looks at all metrics that the viewer may read; undefined when there are none. */
export async function openNewsroom(
  context: Context,
  catalogue: readonly CatalogueEntry[],
): Promise<Newsroom | undefined> {
  const { viewer } = context;
  const metrics = catalogue.filter(({ allow, domain }) => holds(viewer, [[allow]]) && canUse(viewer, domain));
  if (metrics.length === 0) return undefined;
  const ask: Ask = (query, variables) => context.askGraph(query, variables, AbortSignal.timeout(PATIENCE_MS));
  const asked = await askedBefore(context);
  const interest = interestOf(viewer, asked);
  const run = async () => {
    const [read, calendar] = await Promise.all([
      survey(metrics, today(viewer.timeZone), ask),
      calendarFor(catalogue, viewer.fiscalYearStart, ask),
    ]);
    return { ...read, calendar };
  };
  const read = keptResult(context, { name: 'survey', metrics, run, isWorthKeeping: ({ isComplete }) => isComplete });
  const happened = read.then((all) => ({ ...all, ranked: rankNews(all.series, interest) }));
  return { metrics, catalogue, ask, asked, interest, language: languageOf(viewer.locale), happened };
}
