import type { Viewer } from '#kernel/auth/viewer';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { Question, QuestionState, UNDER_WAY } from './question.entity.ts';
import { MOST_AT_ONCE } from './question.errors.ts';

/** Whether a person may not begin another answer. Until the transaction ends no other of his decides the same. */
export async function hasTooManyUnderWay(em: EntityManager, { userId, organizationId }: Viewer): Promise<boolean> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`ai.ask ${organizationId} ${userId}`]);
  const count = await em.count(Question, { userId, state: { $in: UNDER_WAY }, aliveUntil: { $gt: new Date() } });
  return count >= MOST_AT_ONCE;
}

/** The plan of the last answer in a conversation before a moment: what a question goes on from. */
export async function planBefore(
  em: EntityManager,
  conversationId: string,
  before: Date,
): Promise<AnalysisPlan | undefined> {
  const answered = { conversationId, state: QuestionState.ANSWERED, createdAt: { $lt: before } };
  const [last] = await em.find(Question, answered, { orderBy: { createdAt: 'desc' }, limit: 1, fields: ['plan'] });
  return last?.plan ?? undefined;
}
