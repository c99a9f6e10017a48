import type { AnswerEventsSubscription } from './AnswerEvents.generated.ts';

export type AnswerEvent = NonNullable<AnswerEventsSubscription['answerEvents']>;
type Step = Extract<AnswerEvent, { __typename: 'AnswerStepBegun' }>['step'];
type Sentence = Pick<Extract<AnswerEvent, { __typename: 'SentenceWritten' }>, 'segments'>;
type Chart = Extract<AnswerEvent, { __typename: 'ChartDrawn' }>['chart'];
type Interpretation = Extract<AnswerEvent, { __typename: 'QuestionUnderstood' }>['interpretation'];

/** What has come of an answer so far. */
export interface Progress {
  /** Of the last event that counts; 0 before the first. */
  seq: number;
  step: Step;
  interpretation: Interpretation;
  text: Sentence[];
  insights: Sentence[];
  recommendations: Sentence[];
  charts: Chart[];
}

export const NOTHING_YET: Progress = {
  seq: 0,
  step: 'UNDERSTANDING',
  interpretation: [],
  text: [],
  insights: [],
  recommendations: [],
  charts: [],
};

const PLACES = { TEXT: 'text', INSIGHT: 'insights', RECOMMENDATION: 'recommendations' } as const;

/** The progress after an event. One that is known already changes nothing, however often it comes. */
export function advance(progress: Progress, event: AnswerEvent): Progress {
  const { seq } = event;
  if (seq <= progress.seq) return progress;
  switch (event.__typename) {
    case 'AnswerStepBegun':
      return event.step === 'UNDERSTANDING' ? { ...NOTHING_YET, seq } : { ...progress, seq, step: event.step };
    case 'QuestionUnderstood':
      return { ...progress, seq, interpretation: event.interpretation };
    case 'SentenceWritten': {
      const place = PLACES[event.part];
      return { ...progress, seq, [place]: [...progress[place], { segments: event.segments }] };
    }
    case 'ChartDrawn':
      return { ...progress, seq, charts: [...progress.charts, event.chart] };
    default:
      return { ...progress, seq };
  }
}
