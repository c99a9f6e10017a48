import { raw } from '@mikro-orm/core';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { AnswerChart, AnswerSegment, InterpretationPart } from './answer.types.ts';
import {
  AnswerEvent,
  AnswerFailed,
  AnswerFinished,
  type AnswerPart,
  type AnswerStep,
  AnswerStepBegun,
  ChartDrawn,
  QuestionRefused,
  QuestionUnderstood,
  SentenceWritten,
} from './answer-event.types.ts';
import type { FailureReason } from './failure-reason.ts';
import { Question, UNDER_WAY } from './question.entity.ts';

/** Something that has come of a question, as it is kept. */
export type KeptEvent =
  | { type: 'STEP'; step: AnswerStep }
  | { type: 'UNDERSTOOD'; interpretation: InterpretationPart[] }
  | { type: 'SENTENCE'; part: AnswerPart; segments: AnswerSegment[] }
  | { type: 'CHART'; chart: AnswerChart }
  | { type: 'FINISHED' }
  | { type: 'REFUSED' }
  | { type: 'FAILED'; reason: FailureReason };

const SHOWN = {
  STEP: AnswerStepBegun,
  UNDERSTOOD: QuestionUnderstood,
  SENTENCE: SentenceWritten,
  CHART: ChartDrawn,
  FINISHED: AnswerFinished,
  REFUSED: QuestionRefused,
  FAILED: AnswerFailed,
} satisfies Record<KeptEvent['type'], new () => AnswerEvent>;

/** An event as the graph shows it. */
export function shownEvent(questionId: string, seq: number, { type, ...event }: KeptEvent): AnswerEvent {
  return Object.assign(new SHOWN[type](), event, { questionId, seq });
}

/** Until when whoever answers is believed to live without saying so again. */
export const aliveFromNow = () => raw("now() + interval '10 seconds'");

const KEEP = `insert into ai.answer_events (question_id, seq, event)
  select q.id, q.seq - jsonb_array_length(e.all) + one.place, one.event
    from ai.questions q, (select ?::jsonb) e ("all"), jsonb_array_elements(e.all) with ordinality one (event, place)
   where q.id = ?`;

/**
 * Brings a question that is under way further and tells whoever watches it, all in one; false when there is none such, because it is
 * deleted, was stopped or is being tried again: then nothing happened.
 */
export async function advance(
  em: EntityManager,
  which: { id: string; attempt?: number; aliveUntil?: { $lt: Date } },
  events: readonly KeptEvent[],
  changes: Partial<Question> = {},
): Promise<boolean> {
  const moved = { ...changes, seq: raw(`seq + ${events.length}`), aliveUntil: aliveFromNow() };
  const count = await em.nativeUpdate(Question, { state: { $in: UNDER_WAY }, ...which }, moved);
  if (count > 0 && events.length > 0) await keepEvents(em, which.id, events);
  return count > 0;
}

/** Keeps the events that end at the present `seq` of a question. */
export async function keepEvents(em: EntityManager, id: string, events: readonly KeptEvent[]): Promise<void> {
  await em.execute(KEEP, [JSON.stringify(events), id]);
}
