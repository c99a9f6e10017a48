import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { logger } from '#kernel/telemetry/logger';
import { interpretationOf } from '../answer/interpretation.ts';
import { type KeptSituation, remembering } from '../corrections/kept-situation.ts';
import { type Ask, gather } from '../evidence/gather.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { Situation, Understanding } from '../understand/planner.ts';
import { AnswerStep } from './answer-event.types.ts';
import { AnswerLog, type Attempt } from './answer-log.ts';
import { type Answering, answeringFor } from './answering.ts';
import { FailureReason } from './failure-reason.ts';
import { calendarFor, memberFinder } from './look-around.ts';
import { type Question, QuestionState } from './question.entity.ts';
import { tellAnswer } from './tell-answer.ts';
import { Turns } from './turns.ts';

/** Whoever waits longer than that has been forgotten. */
const PATIENCE_MS = 30_000;

/** What all answers of this process ask the graph at once: whoever opens a page must not stand behind a crowd of questions. */
const turns = new Turns(2);

/** A question on its way to an answer. */
export interface Asked extends Attempt {
  text: string;
  locale: string;
  /** The plan of the question before, in the same conversation. */
  previous: AnalysisPlan | undefined;
  /** What it means, when the person has said so himself. */
  understood?: Understanding;
}

/** What an answer is made with. */
export interface Work {
  context: Context;
  asked: Asked;
  catalogue: readonly CatalogueEntry[];
  answering: Answering;
  ask: Ask;
  log: AnswerLog;
  signal: AbortSignal;
}

/** Answers a question as its viewer, step by step, each of which whoever watches hears of. Never throws, and always ends in time. */
export async function answerQuestion(
  context: Context,
  asked: Asked,
  catalogue: readonly CatalogueEntry[],
): Promise<void> {
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const log = new AnswerLog(context, asked, (reason) => lost.abort(reason));
  const inTurn = turns.join();
  const ask: Ask = (query, variables) =>
    inTurn(async () => {
      signal.throwIfAborted();
      return context.askGraph(query, variables, signal);
    });
  try {
    const answering = answeringFor(context, asked, signal);
    await Promise.race([answer({ context, asked, catalogue, answering, ask, log, signal }), aborted(signal)]);
  } catch (error) {
    const reason = isTimeout(error) ? FailureReason.TIMED_OUT : FailureReason.NOT_ANSWERED;
    logger.warn({ correlationId: context.caller.correlationId, error: String(error), reason }, 'answer ended early');
    log.end({ type: 'FAILED', reason }, { state: QuestionState.FAILED, failure: reason });
  } finally {
    await log.close();
    await context.session.close();
  }
}

async function answer(work: Work): Promise<void> {
  const { catalogue, answering, ask, log } = work;
  const { help } = answering;
  const { situation, ...understood } = await understand(work);
  const { language } = understood;
  const read = { language, ...(situation && { situation }) };
  if ('refusal' in understood) return refuse(log, understood.refusal, { ...read, ...help });
  const { plan } = understood;
  const interpretation = interpretationOf(plan, catalogue, language);
  const fetching = { state: QuestionState.FETCHING, ...read, plan };
  log.add([{ type: 'UNDERSTOOD', interpretation }, step(AnswerStep.FETCHING)], fetching);
  const gathered = await gather(plan, catalogue, ask);
  if ('refusal' in gathered) return refuse(log, gathered.refusal, { language, ...help });
  log.add([step(AnswerStep.WRITING)]);
  const told = await tellAnswer(work, plan, gathered, language);
  log.end({ type: 'FINISHED' }, { state: QuestionState.ANSWERED, answer: told, ...help });
}

/** Reads the words, unless a person has said what they mean, and keeps by what they were read. */
async function understand(work: Work): Promise<Understanding & { situation?: KeptSituation }> {
  const { asked, answering } = work;
  if (asked.understood) return asked.understood;
  const { situation, kept } = remembering(await situationOf(work));
  return { ...(await answering.planner.understand(asked.text, situation)), situation: kept() };
}

async function situationOf({ context, asked, catalogue, ask }: Work): Promise<Situation> {
  return {
    locale: asked.locale,
    calendar: await calendarFor(catalogue, context.viewer.fiscalYearStart, ask),
    catalogue,
    ...(asked.previous && { previous: asked.previous }),
    findMembers: memberFinder(catalogue, ask),
  };
}

function refuse(log: AnswerLog, refusal: Refusal, changes: Partial<Question>): void {
  log.end({ type: 'REFUSED' }, { state: QuestionState.REFUSED, refusal, ...changes });
}

const step = (begun: AnswerStep) => ({ type: 'STEP', step: begun }) as const;

/** Never resolves; rejects as soon as the signal aborts. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  });
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';
