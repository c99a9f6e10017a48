import { isDeepStrictEqual } from 'node:util';
import { createUnionType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Question, QuestionState } from '../conversations/question.entity.ts';
import { PinnedChart } from './pinned-chart.entity.ts';
import { MOST_PINNED, NoChartToPin, type PinChartInput, TooManyPinnedCharts } from './pinned-chart.types.ts';
import { type TrailStep, trailTo } from './trail.ts';

const LONGEST_TITLE = 200;

export const PinChartResult = createUnionType({
  name: 'PinChartResult',
  description: 'The pinned chart, behind the others; or why there is none.',
  types: () => [PinnedChart, NoChartToPin, TooManyPinnedCharts] as const,
});

/** Keeps a chart of an answer of the viewer on his overview: what led to it, not what it showed. What is pinned already stays as it is. */
export function pinChart(
  context: Context,
  { questionId, chart, title }: PinChartInput,
): Promise<PinnedChart | NoChartToPin | TooManyPinnedCharts> {
  const named = title === undefined || title === null ? undefined : checkedTitle(title);
  return context.write(async (em) => {
    const question = await em.findOne(Question, { id: questionId });
    if (!question) throw notFound('question', questionId);
    const shown = question.answer?.charts[chart];
    if (!shown) return new NoChartToPin();
    const trail = trailTo(question, await answeredIn(em, question.conversationId));
    const pinned = await em.find(PinnedChart, {}, { orderBy: { position: 'desc' } });
    const same = pinned.find((pin) => pin.chart === chart && isDeepStrictEqual(pin.trail, plain(trail)));
    if (same) return same;
    if (pinned.length >= MOST_PINNED) return new TooManyPinnedCharts();
    const pin = em.create(PinnedChart, {
      title: named ?? shown.title.slice(0, LONGEST_TITLE),
      position: (pinned[0]?.position ?? 0) + 1,
      chart,
      locale: question.locale,
      language: question.language ?? 'en',
      trail,
    });
    await em.flush();
    return pin;
  });
}

/** A title without the spaces around it; refuses one that is empty or too long. */
export function checkedTitle(title: string): string {
  const named = title.trim();
  if (named === '' || named.length > LONGEST_TITLE) {
    throw invalid([{ path: ['input', 'title'], message: `Give a title of 1 to ${LONGEST_TITLE} characters.` }]);
  }
  return named;
}

/** As it comes back from the database: what is undefined is not there. */
const plain = (trail: TrailStep[]): unknown => JSON.parse(JSON.stringify(trail));

const MOST_QUESTIONS = 100;

const answeredIn = (em: EntityManager, conversationId: string) =>
  em.find(
    Question,
    { conversationId, state: QuestionState.ANSWERED },
    {
      orderBy: { createdAt: 'desc' },
      limit: MOST_QUESTIONS,
      fields: ['id', 'text', 'plan', 'amendsId', 'amendment', 'createdAt'],
    },
  );
