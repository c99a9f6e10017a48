import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { type BriefGrain, daysSince, LENGTHS } from './finished-steps.ts';
import type { Interest } from './interest.ts';
import { type Movement, movementOf, moveTogether } from './movement.ts';
import type { Series } from './survey.ts';

/** A metric that moved more than it usually does. */
export interface News extends Series, Movement {
  weight: number;
}

/** No more than that is no news: a change of one per cent (a tenth of a point of a share), or one that is as large as any other. */
const LEAST = { size: 0.01, surprise: 1 };
/** How much a finished month, week or day weighs, and in how many days it becomes half as new. */
const GRAIN = { MONTH: 1, WEEK: 0.85, DAY: 0.7 };
const HALF_NEW_DAYS = 30;
const GRAINS = Object.keys(GRAIN) as BriefGrain[];
/** A change that is neither good nor bad asks for less. */
const NEUTRAL = 0.7;
/** What a second finding of the same area weighs, so that three do not tell of one corner. */
const SAME_AREA = 0.85;

const moved = ({ metric, steps, grain }: Series): Movement | undefined =>
  movementOf({
    values: steps.map(({ value }) => value),
    season: LENGTHS[grain].season,
    isCount: metric.unit === 'COUNT',
  });

/** Whether a series is long enough to tell what is usual of it. */
export const hasPast = (series: Series): boolean => moved(series) !== undefined;

/** What moved, the weightiest first: large, unlike its own past, finished lately, and of interest; one entry for each metric. */
export function rankNews(all: readonly Series[], interest: Interest): News[] {
  const news = all.flatMap((series) => {
    const movement = moved(series);
    if (!movement || movement.surprise <= LEAST.surprise || sizeOf(series, movement) <= LEAST.size) return [];
    return { ...series, ...movement, weight: weightOf(series, movement) * interest(series.metric) };
  });
  const ranked = news.toSorted((a, b) => b.weight - a.weight);
  return ranked.filter(({ metric }, index) => ranked.findIndex((one) => one.metric.key === metric.key) === index);
}

/** Up to so many of the news, none of which tells what another tells already; `all` are the series that they were found in. */
export function chooseNews(ranked: readonly News[], all: readonly Series[], most: number): News[] {
  const chosen: News[] = [];
  const rest = [...ranked];
  while (chosen.length < most && rest.length > 0) {
    const told = (one: News) => chosen.filter(({ metric }) => metric.domain === one.metric.domain).length;
    const worth = (one: News) => one.weight * SAME_AREA ** told(one);
    const best = rest.reduce((first, one) => (worth(one) > worth(first) ? one : first));
    rest.splice(rest.indexOf(best), 1);
    if (!chosen.some(({ metric }) => isSameStory(metric, best.metric, all))) chosen.push(best);
  }
  return chosen;
}

/** The change as a share of what was; of shares, ten times the difference. */
function sizeOf({ metric }: Series, { change, share }: Movement): number {
  return Math.abs(metric.unit === 'RATE' ? change * 10 : share);
}

/** Both count: what is large but usual, and what is unusual but small, weighs little. */
function weightOf(series: Series, movement: Movement): number {
  const { metric, grain, anchor, history } = series;
  const size = sizeOf(series, movement);
  const both = Math.sqrt((size / (size + 0.1)) * (movement.surprise / (movement.surprise + 2)));
  const newness = 1 / (1 + daysSince(history.to, anchor) / HALF_NEW_DAYS);
  return both * newness * GRAIN[grain] * (metric.better === 'NONE' ? NEUTRAL : 1);
}

/** Whether two metrics of an area moved together before: that both leap at once is no proof that they do. */
function isSameStory(one: CatalogueEntry, other: CatalogueEntry, all: readonly Series[]): boolean {
  if (one.domain !== other.domain) return false;
  const valuesOf = ({ key }: CatalogueEntry, grain: BriefGrain) =>
    all.find(({ metric, grain: of }) => metric.key === key && of === grain)?.steps.map(({ value }) => value) ?? [];
  return GRAINS.some((grain) => moveTogether(valuesOf(one, grain).slice(0, -1), valuesOf(other, grain).slice(0, -1)));
}
