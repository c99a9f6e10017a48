import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { logger } from '#kernel/telemetry/logger';
import { compose } from '../answer/compose.ts';
import { type Ask, gather } from '../evidence/gather.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { analyst } from '../understand/analyst/analyst.ts';
import { calendarFor, memberFinder } from './look-around.ts';
import { Question, QuestionState } from './question.entity.ts';

/** Whoever waits longer than that has been forgotten. */
const PATIENCE_MS = 30_000;

/** A question on its way to an answer. */
export interface Asked {
  id: string;
  text: string;
  locale: string;
  /** The plan of the question before, in the same conversation. */
  previous: AnalysisPlan | undefined;
}

/** Answers a question as its viewer, step by step, each of which whoever watches hears of. Never throws: what goes wrong ends in FAILED. */
export async function answerQuestion(
  context: Context,
  asked: Asked,
  catalogue: readonly CatalogueEntry[],
): Promise<void> {
  const begun = performance.now();
  const ended = () => ({ milliseconds: Math.round(performance.now() - begun) });
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const ask: Ask = (query, variables) => context.askGraph(query, variables, signal);
    const changes = await think(context, asked, catalogue, ask);
    await step(context, asked, { ...changes, ...ended() });
  } catch (error) {
    logger.error({ correlationId: context.caller.correlationId, error: String(error) }, 'question not answered');
    await step(context, asked, { state: QuestionState.FAILED, ...ended() }).catch(() => undefined);
  } finally {
    await context.session.close();
  }
}

async function think(
  context: Context,
  { text, locale, previous, ...asked }: Asked,
  catalogue: readonly CatalogueEntry[],
  ask: Ask,
): Promise<Partial<Question>> {
  const calendar = await calendarFor(catalogue, context.viewer.fiscalYearStart, ask);
  const situation = {
    locale,
    calendar,
    catalogue,
    ...(previous && { previous }),
    findMembers: memberFinder(catalogue, ask),
  };
  const understood = await analyst.understand(text, situation);
  const { language } = understood;
  if ('refusal' in understood) return { state: QuestionState.REFUSED, language, refusal: understood.refusal };
  const { plan } = understood;
  await step(context, asked, { state: QuestionState.FETCHING, language, plan });
  const gathered = await gather(plan, catalogue, ask);
  if ('refusal' in gathered) return { state: QuestionState.REFUSED, refusal: gathered.refusal };
  return { state: QuestionState.ANSWERED, answer: compose(plan, gathered, catalogue, language) };
}

async function step(context: Context, { id }: { id: string }, changes: Partial<Question>): Promise<void> {
  await context.write(async (em) => {
    const question = await em.findOneOrFail(Question, { id });
    em.assign(question, { ...changes, seq: question.seq + 1 });
  });
}
