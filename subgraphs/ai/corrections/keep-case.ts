import type { EntityManager } from '#kernel/database/entity-manager';
import { Question, QuestionState } from '../conversations/question.entity.ts';
import { Rating } from '../conversations/rating.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { CaseOrigin, EvaluationCase } from './evaluation-case.entity.ts';
import { isSamePlan } from './is-same-plan.ts';
import type { AnswerKind } from './plan-enums.ts';

/** Keeps what words mean as the evaluation case of their question, instead of what was kept before. Words that nobody has read yet are none. */
export async function keepCase(
  em: EntityManager,
  wordsId: string,
  expected: AnalysisPlan,
  origin = CaseOrigin.CORRECTED,
): Promise<void> {
  const words = await em.findOne(Question, { id: wordsId });
  if (!words?.situation) return;
  const { text, language, situation } = words;
  const kind = expected.kind as AnswerKind;
  const kept = { text, language: language ?? 'en', situation, expected, kind, origin };
  const found = await em.findOne(EvaluationCase, { questionId: wordsId });
  if (found) em.assign(found, isSamePlan(found.expected, expected) ? kept : { ...kept, acceptedAt: null });
  else em.create(EvaluationCase, { ...kept, questionId: wordsId });
  await em.flush();
}

/**
 * What a rating says about words: a good answer confirms how they were understood, a bad one that was amended is corrected. Without
 * a rating, or with a bad one alone, nothing is known of them.
 */
export async function learnFromRating(em: EntityManager, question: Question): Promise<void> {
  const wordsId = question.amendsId ?? question.id;
  const isAmended = question.amendsId !== null && question.amendsId !== undefined;
  if (question.rating === Rating.GOOD && question.plan && question.state === QuestionState.ANSWERED) {
    await keepCase(em, wordsId, question.plan, isAmended ? CaseOrigin.CORRECTED : CaseOrigin.CONFIRMED);
    return;
  }
  const [amended] =
    question.rating === Rating.BAD && !isAmended
      ? await em.find(Question, { amendsId: wordsId }, { orderBy: { createdAt: 'desc' }, limit: 1 })
      : [];
  if (amended?.plan) await keepCase(em, wordsId, amended.plan);
  else await em.nativeDelete(EvaluationCase, { questionId: wordsId });
}
