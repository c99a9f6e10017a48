import type { Context } from '#kernel/graph/context';
import { AnswerFallback, type RequestOutcome } from '../outcomes.ts';
import type { Called } from './call-model.ts';

/** A request that is to be made. */
export interface Planned {
  id: string;
  /** Absent for a test. */
  questionId?: string;
  modelId: string;
  purpose: 'PLAN' | 'WRITE' | 'TEST';
  /** More tokens than it has. */
  mostInput: number;
}

/** What stands against a request: something that holds for every model, or (`RESTING`) for this one. */
export type Obstacle = Exclude<AnswerFallback, AnswerFallback.NO_MODEL_ANSWERED> | 'RESTING';

/**
 * Sets aside the most that a request can cost, in one statement that requests of the same organization pass one by one; or says what
 * stands against it. See ai.reserve_request in migrations/0071_ai_models.sql.
 */
export async function reserve(context: Context, planned: Planned): Promise<Obstacle | undefined> {
  const { id, questionId = null, modelId, purpose, mostInput } = planned;
  const values = [id, questionId, modelId, purpose, mostInput, context.viewer.timeZone];
  const statement = 'select ai.reserve_request(?, ?, ?, ?, ?, ?) as obstacle';
  const [row] = await context.write((em) => em.execute<{ obstacle: Obstacle | null }[]>(statement, values));
  return row?.obstacle ?? undefined;
}

/** Replaces what was set aside by what the request took, and keeps what came of it. */
export async function settle(context: Context, id: string, called: Called, outcome: RequestOutcome): Promise<void> {
  const { inputTokens, outputTokens, isEstimated, firstByteMs, totalMs, restUntil } = called;
  const values = [id, outcome, inputTokens, outputTokens, isEstimated, firstByteMs, totalMs, restUntil];
  await context.write((em) => em.execute('select ai.settle_request(?, ?, ?, ?, ?, ?, ?, ?)', values));
}
