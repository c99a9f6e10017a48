import { registerEnumType } from 'type-graphql';

/** How a figure is read and written. */
export enum MetricUnit {
  MONEY = 'MONEY',
  COUNT = 'COUNT',
  RATE = 'RATE',
  RATIO = 'RATIO',
  DAYS = 'DAYS',
}
registerEnumType(MetricUnit, {
  name: 'MetricUnit',
  description: 'How a figure is read and written.',
  valuesConfig: {
    MONEY: { description: 'An amount in the currency of the organization.' },
    COUNT: { description: 'A number of things.' },
    RATE: { description: 'A share: 0.42 is 42 %. Its change is a difference of shares, read in points.' },
    RATIO: { description: 'A multiple: 3.1 is 3.1 times.' },
    DAYS: { description: 'A length of time in days.' },
  },
});

/** Which way is good news. */
export enum Direction {
  UP = 'UP',
  DOWN = 'DOWN',
  NONE = 'NONE',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way of a figure is good news.',
  valuesConfig: {
    UP: { description: 'More is better.' },
    DOWN: { description: 'Less is better.' },
    NONE: { description: 'Neither way is good or bad by itself.' },
  },
});

/** The length of the steps of a series. */
export enum Grain {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}
registerEnumType(Grain, {
  name: 'Grain',
  description: 'The length of the steps of a series.',
  valuesConfig: {
    DAY: { description: 'Calendar days of the organization.' },
    WEEK: { description: 'Weeks from Monday to Sunday.' },
    MONTH: { description: 'Calendar months.' },
    QUARTER: { description: 'Quarters of the fiscal year.' },
    YEAR: { description: 'Fiscal years.' },
  },
});

/** What a figure is compared with. */
export enum Compare {
  PREVIOUS_PERIOD = 'PREVIOUS_PERIOD',
  SAME_PERIOD_LAST_YEAR = 'SAME_PERIOD_LAST_YEAR',
}
registerEnumType(Compare, {
  name: 'Compare',
  description: 'What a figure is compared with.',
  valuesConfig: {
    PREVIOUS_PERIOD: {
      description:
        'The period just before: the same days of the month, quarter or year before for periods to date, the same length otherwise.',
    },
    SAME_PERIOD_LAST_YEAR: { description: 'The same days one year earlier.' },
  },
});

/** Periods by name. */
export enum PeriodPreset {
  LAST_7_DAYS = 'LAST_7_DAYS',
  LAST_30_DAYS = 'LAST_30_DAYS',
  MONTH_TO_DATE = 'MONTH_TO_DATE',
  QUARTER_TO_DATE = 'QUARTER_TO_DATE',
  YEAR_TO_DATE = 'YEAR_TO_DATE',
  LAST_MONTH = 'LAST_MONTH',
  LAST_QUARTER = 'LAST_QUARTER',
  LAST_YEAR = 'LAST_YEAR',
  LAST_12_MONTHS = 'LAST_12_MONTHS',
  ALL_TIME = 'ALL_TIME',
}
registerEnumType(PeriodPreset, {
  name: 'PeriodPreset',
  description:
    'Periods by name. They end on the anchor: today, or the day of the newest data when that is more than a week old.',
  valuesConfig: {
    LAST_7_DAYS: { description: 'The anchor and the six days before.' },
    LAST_30_DAYS: { description: 'The anchor and the 29 days before.' },
    MONTH_TO_DATE: { description: 'From the first of the month to the anchor.' },
    QUARTER_TO_DATE: { description: 'From the first day of the fiscal quarter to the anchor.' },
    YEAR_TO_DATE: { description: 'From the first day of the fiscal year to the anchor.' },
    LAST_MONTH: { description: 'The whole calendar month before the one of the anchor.' },
    LAST_QUARTER: { description: 'The whole fiscal quarter before the one of the anchor.' },
    LAST_YEAR: { description: 'The whole fiscal year before the one of the anchor.' },
    LAST_12_MONTHS: { description: 'The twelve months that end on the anchor.' },
    ALL_TIME: { description: 'From the first data to the anchor.' },
  },
});
