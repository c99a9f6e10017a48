import { describe, expect, test } from 'vitest';
import { type AnswerEvent, advance, NOTHING_YET } from './progress.ts';

const step = (seq: number, name: 'UNDERSTANDING' | 'FETCHING' | 'WRITING'): AnswerEvent => ({
  __typename: 'AnswerStepBegun',
  seq,
  step: name,
});
const sentence = (seq: number, text: string, part: 'TEXT' | 'INSIGHT' | 'RECOMMENDATION' = 'TEXT'): AnswerEvent => ({
  __typename: 'SentenceWritten',
  seq,
  part,
  segments: [{ __typename: 'AnswerSegment', text, figure: null }],
});
const chart = (seq: number, title: string): AnswerEvent => ({
  __typename: 'ChartDrawn',
  seq,
  chart: { __typename: 'AnswerChart', title, spec: {} },
});
const told = (...events: AnswerEvent[]) => events.reduce(advance, NOTHING_YET);
const textOf = (sentences: readonly { segments: readonly { text: string }[] }[]) =>
  sentences.map(({ segments }) => segments.map(({ text }) => text).join(''));

const STORY = [
  step(1, 'UNDERSTANDING'),
  step(2, 'FETCHING'),
  step(4, 'WRITING'),
  sentence(5, 'Revenue rose.'),
  chart(6, 'Revenue over time'),
  sentence(7, 'Direct leads.', 'INSIGHT'),
  sentence(8, 'Ask them.', 'RECOMMENDATION'),
];

test('each event stands where it belongs, in order', () => {
  const progress = told(...STORY);
  expect(progress).toMatchObject({ seq: 8, step: 'WRITING', charts: [{ title: 'Revenue over time' }] });
  expect(textOf(progress.text)).toEqual(['Revenue rose.']);
  expect(textOf(progress.insights)).toEqual(['Direct leads.']);
  expect(textOf(progress.recommendations)).toEqual(['Ask them.']);
});

describe('when a stream is opened anew', () => {
  test.each(STORY.map((_, index) => index))('nothing is lost or doubled, wherever it was cut (%i)', (cut) => {
    const overlapping = Math.max(0, cut - 2);
    expect(told(...STORY.slice(0, cut), ...STORY.slice(overlapping))).toEqual(told(...STORY));
  });
});

test('trying again begins with nothing, and still knows how far the events have gone', () => {
  expect(told(...STORY, step(10, 'UNDERSTANDING'))).toEqual({ ...NOTHING_YET, seq: 10 });
});

test('the end changes nothing of what is there', () => {
  const end: AnswerEvent = { __typename: 'AnswerFinished', seq: 9, question: null };
  expect(told(...STORY, end)).toEqual({ ...told(...STORY), seq: 9 });
});
