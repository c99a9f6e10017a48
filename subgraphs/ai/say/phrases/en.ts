import type { Phrases } from './phrases.ts';

const MOVED = { UP: 'rose', DOWN: 'fell', SAME: 'stayed' } as const;

/** English. */
export const english: Phrases = {
  value: ({ f, n }) => `${n.metric}: ${f.current} (${n.period}).`,
  change: ({ f, n }, direction) =>
    direction === 'SAME'
      ? `${n.metric} stayed at ${f.current} (${n.period}, against ${n.against}).`
      : `${n.metric} ${MOVED[direction]} to ${f.current} (${n.period}) from ${f.previous} (${n.against}): ${f.change}${f.rate ? `, or ${f.rate}` : ''}.`,
  contribution: ({ f, n }, which) => {
    if (which === 'AGAINST') return `${n.member} went the other way: ${f.change}.`;
    const share = f.share ? `, ${f.share} of the change` : '';
    return which === 'MOST'
      ? `${n.by}: ${n.member} moved it most, ${f.change}${share}.`
      : `Then ${n.member}: ${f.change}${share}.`;
  },
  rank: ({ f, n }, end) =>
    `${n.member} is ${end === 'TOP' ? 'first' : 'last'} by ${n.by} with ${f.value}${f.share && end === 'TOP' ? `, ${f.share} of the whole` : ''} (${n.period}).`,
  next: ({ f, n }) => `Then ${n.second} with ${f.second} and ${n.third} with ${f.third}.`,
  share: ({ f, n }) => `${n.member} makes up ${f.share} of ${n.metric}: ${f.value} (${n.period}).`,
  concentration: ({ f, n }) => `Much hangs on ${n.member}: ${f.share} of ${n.metric}.`,
  trend: ({ f, n }, direction) =>
    `${n.metric}: ${direction === 'SAME' ? 'no clear direction' : direction === 'UP' ? 'going up' : 'going down'}, from ${f.from} (${n.first}) to ${f.to} (${n.last}).`,
  extremes: ({ f, n }) => `The highest was ${f.highest} (${n.highest}), the lowest ${f.lowest} (${n.lowest}).`,
  outlier: ({ f, n }, direction) =>
    `${n.on} is out of line, unusually ${direction === 'DOWN' ? 'low' : 'high'}: ${f.value}.`,
  effects: ({ f }) =>
    `Of that, ${f.volume} came from volume, ${f.price} from prices and ${f.mix} from the mix of products.`,
  season: ({ f, n }) =>
    `${n.strongestMonth} is usually the strongest month (${f.high} against an average month), ${n.weakestMonth} the weakest (${f.low}).`,
  yearBefore: ({ f }) => `A year earlier: ${f.previous}, so ${f.change}${f.rate ? ` (${f.rate})` : ''} since.`,
  record: ({ n }, end, isFirst) => {
    const that = end === 'TOP' ? 'that high' : 'that low';
    return isFirst
      ? `It has never been ${that} in all the time since ${n.since}.`
      : `It has not been ${that} since ${n.since}.`;
  },
  forecast: ({ f, n }) =>
    `If it goes on as before, ${n.metric} will be ${f.next} next, after ${f.last}; in the past such a forecast was off by ${f.off} on average.`,
  noForecast: ({ n }) =>
    `${n.metric} cannot be foreseen from its past: no method came close enough to what then happened.`,
  rows: ({ f, n }) => `${f.count} records stand behind ${n.metric} (${n.period}); the newest are listed.`,
  lookInto: ({ f, n }) => `Look into ${n.member} first: it accounts for ${f.share} of the change for the worse.`,
  learnFrom: ({ f, n }) => `See what went well with ${n.member} (${f.change}) and where else it could work.`,
  dependOnFewer: ({ f, n }) => `Make sure of ${n.member}, and widen the base: ${f.share} is a lot to depend on.`,
  explainOutlier: ({ n }) => `Find out what happened around ${n.on} before you compare anything with it.`,
  watchTrend: ({ n }) => `${n.metric} keeps moving the wrong way: agree on a target and watch it.`,
  askDrivers: (metric) => `What drove the change in ${metric}?`,
  askBy: (metric, dimension) => `And ${metric} by ${dimension.toLowerCase()}?`,
  askTrend: (metric) => `How did ${metric} develop by month?`,
  askTop: (metric, dimension) => `Which ${dimension.toLowerCase()} is largest by ${metric}?`,
  askSplit: (metric, dimension) => `${metric} by ${dimension.toLowerCase()}`,
  askForecast: (metric) => `What is the forecast for ${metric}?`,
  askChange: (metric, period, against) => [
    `What drove the change in ${metric} in ${period} compared with ${against}?`,
    `What drove the change in ${metric} from ${against} to ${period}?`,
  ],
  askLastWeek: (metric) => `What drove the change in ${metric} last week?`,
  titleOver: (metric) => `${metric} over time`,
  titleBy: (metric, dimension) => `${metric} by ${dimension}`,
  titleDrivers: (metric, dimension) => `What moved ${metric}, by ${dimension}`,
  titleEffects: (metric) => `What moved ${metric}: volume, prices, mix`,
  titleRows: (metric) => `Records behind ${metric}`,
  row: 'Record',
  detail: 'Detail',
  day: 'Date',
  volume: 'Volume',
  price: 'Prices',
  mix: 'Mix',
  others: 'All others',
  forecastLabel: 'Forecast',
  before: 'Before',
};
