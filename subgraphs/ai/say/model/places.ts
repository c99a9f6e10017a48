import type { Finding } from '../../answer/answer.ts';
import type { Claim } from './claims.ts';

/** What a figure is in a sentence; the words before it must fit. */
export type Place = 'LEVEL' | 'EARLIER' | 'STEP' | 'ADDED' | 'PART' | 'EXTREME' | 'RANKED' | 'ODD' | 'NEXT' | 'MISS';

/** What a figure is labelled with, by code: a period or day of the finding (by its name's role), what it is a part of, or that it is the latest. */
type Label = { name: string } | 'OF_THE_CHANGE' | 'OF_THE_WHOLE' | 'LATEST';

/** How a figure of a finding may be placed. */
export interface Placing {
  place: Place;
  label?: Label;
}

type Roles = Readonly<Record<string, Placing>>;
const step: Placing = { place: 'STEP' };
const held: Roles = {
  value: { place: 'RANKED', label: { name: 'period' } },
  share: { place: 'PART', label: 'OF_THE_WHOLE' },
};

/** The figures that a model may place, by kind of finding and role. Those of other kinds are told by the rules alone. */
export const PLACINGS: Readonly<Partial<Record<Finding['kind'], Roles>>> = {
  CHANGE: {
    current: { place: 'LEVEL', label: { name: 'period' } },
    previous: { place: 'EARLIER', label: { name: 'against' } },
    change: step,
    rate: step,
  },
  CONTRIBUTION: { change: { place: 'ADDED' }, share: { place: 'PART', label: 'OF_THE_CHANGE' } },
  RANK: held,
  CONCENTRATION: held,
  TREND: {
    from: { place: 'EARLIER', label: { name: 'first' } },
    to: { place: 'LEVEL', label: { name: 'last' } },
    change: step,
    highest: { place: 'EXTREME', label: { name: 'highest' } },
    lowest: { place: 'EXTREME', label: { name: 'lowest' } },
  },
  OUTLIER: { value: { place: 'ODD' } },
  FORECAST: { next: { place: 'NEXT' }, last: { place: 'EARLIER', label: 'LATEST' }, off: { place: 'MISS' } },
};

/** Words that may stand only in a clause with these figures, and with at least one of them. */
export const TIED: Readonly<Partial<Record<Finding['kind'], Readonly<Partial<Record<Claim, readonly string[]>>>>>> = {
  TREND: { HIGH: ['highest'], LOW: ['lowest'] },
  FORECAST: { COMING: ['next', 'last'], MISS: ['off'] },
};

/** Figures that stand only in a clause with a word that says what they are. */
export const NAMED: Readonly<Partial<Record<Finding['kind'], Readonly<Record<string, Claim>>>>> = {
  FORECAST: { next: 'COMING', off: 'MISS' },
};

/** Of each group a sentence shows at least one figure: it says no less than the one that it stands for. */
export const NEEDED: Readonly<Partial<Record<Finding['kind'], readonly (readonly string[])[]>>> = {
  CHANGE: [['current'], ['previous', 'change', 'rate']],
  CONTRIBUTION: [['change']],
  RANK: [['value']],
  CONCENTRATION: [['share']],
  TREND: [['to', 'change']],
  OUTLIER: [['value']],
  FORECAST: [['next'], ['off']],
};
