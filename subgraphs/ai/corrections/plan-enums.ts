import { registerEnumType } from 'type-graphql';

/** What is wanted of the figures. */
export enum AnswerKind {
  VALUE = 'VALUE',
  COMPARISON = 'COMPARISON',
  TREND = 'TREND',
  BREAKDOWN = 'BREAKDOWN',
  RANKING = 'RANKING',
  SHARE = 'SHARE',
  DRIVERS = 'DRIVERS',
  FORECAST = 'FORECAST',
  ROWS = 'ROWS',
}
registerEnumType(AnswerKind, {
  name: 'AnswerKind',
  description: 'What is wanted of the figures.',
  valuesConfig: {
    VALUE: { description: 'How much or how many.' },
    COMPARISON: { description: 'One period held against another.' },
    TREND: { description: 'Step by step through the period.' },
    BREAKDOWN: { description: 'Taken apart by a dimension.' },
    RANKING: { description: 'The first or the last members of a dimension.' },
    SHARE: { description: 'Which part of the whole each member is.' },
    DRIVERS: { description: 'Who or what made the difference between two periods.' },
    FORECAST: { description: 'How it may go on.' },
    ROWS: { description: 'The rows behind the figure.' },
  },
});

/** From which end members are counted. */
export enum RankEnd {
  TOP = 'TOP',
  BOTTOM = 'BOTTOM',
}
registerEnumType(RankEnd, {
  name: 'RankEnd',
  description: 'From which end members are counted.',
  valuesConfig: { TOP: { description: 'The largest first.' }, BOTTOM: { description: 'The smallest first.' } },
});

/** The picture that a person asked for. */
export enum ChartWish {
  LINE = 'LINE',
  BAR = 'BAR',
  WATERFALL = 'WATERFALL',
  TABLE = 'TABLE',
}
registerEnumType(ChartWish, {
  name: 'ChartWish',
  description: 'The picture that a person asked for.',
  valuesConfig: {
    LINE: { description: 'A line through time.' },
    BAR: { description: 'A bar for each member.' },
    WATERFALL: { description: 'The way from one total to another.' },
    TABLE: { description: 'Figures only.' },
  },
});

/** A piece of a plan. */
export enum PlanPart {
  KIND = 'KIND',
  METRIC = 'METRIC',
  PERIOD = 'PERIOD',
  AGAINST = 'AGAINST',
  BY = 'BY',
  FILTER = 'FILTER',
  RANK = 'RANK',
  GRAIN = 'GRAIN',
}
registerEnumType(PlanPart, {
  name: 'PlanPart',
  description: 'A piece of how a question was understood.',
  valuesConfig: {
    KIND: { description: 'What is wanted of the figures.' },
    METRIC: { description: 'Which figures.' },
    PERIOD: { description: 'Of which days.' },
    AGAINST: { description: 'Held against which days.' },
    BY: { description: 'Taken apart by what.' },
    FILTER: { description: 'Of whom only.' },
    RANK: { description: 'How many members from which end.' },
    GRAIN: { description: 'The length of the steps.' },
  },
});
