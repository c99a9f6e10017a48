import type { Context } from '#kernel/graph/context';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { compose } from '../answer/compose.ts';
import { gather } from '../evidence/gather.ts';
import { analyst } from '../understand/analyst/analyst.ts';
import { type Suggestion, SuggestionReason } from './brief.types.ts';
import { keptResult } from './kept-results.ts';
import { type Happened, type Newsroom, openNewsroom } from './newsroom.ts';
import { questionAbout, type Reader } from './question-about.ts';
import { goingOn, inTurn, ofInterest } from './raise-questions.ts';
import { chooseNews, type News } from './rank-news.ts';
import { planOf } from './tell-finding.ts';
import { within } from './within.ts';

/** The router gives up on a subgraph after two seconds; what was tried by then is kept for the next time. */
const PATIENCE_MS = 1_300;
/** Questions that are tried at once. */
const AT_ONCE = 3;

/** Up to so many questions, each of which was understood and read as this viewer; fewer while there was no time to try more. */
export async function suggestions(
  context: Context,
  catalogue: readonly CatalogueEntry[],
  first: number,
): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  const tried = openNewsroom(context, catalogue).then((room) => room && tryAll(context, room, first, found));
  await within(PATIENCE_MS, tried);
  return found.slice(0, first);
}

async function tryAll(context: Context, room: Newsroom, first: number, found: Suggestion[]): Promise<void> {
  const happened = await room.happened;
  const candidates = await raise(context, room, happened, first);
  for (let at = 0; at < candidates.length && found.length < first; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE);
    const answerable = await Promise.all(some.map(({ question }) => hasAnswer(context, room, happened, question)));
    found.push(...some.filter((_, index) => answerable[index]));
  }
}

/** Questions about what changed, what was asked before, and what concerns the role, in turn; each once. */
async function raise(context: Context, room: Newsroom, happened: Happened, first: number): Promise<Suggestion[]> {
  const { language, metrics, asked, interest } = room;
  const news = chooseNews(happened.ranked, happened.series, first);
  const changed = await Promise.all(
    news.map((one) => askedAbout(context, { ...room, calendar: happened.calendar }, one)),
  );
  const because = (reason: SuggestionReason, questions: readonly (string | undefined)[]) =>
    questions.flatMap((question) => (question ? [{ question, reason }] : []));
  const all = inTurn([
    because(SuggestionReason.CHANGED, changed),
    because(SuggestionReason.HISTORY, goingOn(asked, metrics, language)),
    because(SuggestionReason.ROLE, ofInterest(metrics, interest, language)),
  ]);
  return [...new Map(all.toReversed().map((one) => [one.question, one])).values()].toReversed();
}

/** The question about one of the news; many phrasings are tried before one fits. */
function askedAbout(context: Context, reader: Reader, news: News): Promise<string | undefined> {
  const { metric, grain, history, lag } = news;
  const name = JSON.stringify(['asked', metric.key, grain, history.to, lag]);
  const run = () => questionAbout(planOf(news, reader), reader);
  return keptResult(context, { name, metrics: [], run, isWorthKeeping: () => true });
}

/** Whether a question is understood and its figures can be read: tried once a day for all who have the same rights. */
function hasAnswer(context: Context, room: Newsroom, { calendar }: Happened, question: string): Promise<boolean> {
  const { catalogue, ask } = room;
  const { locale } = context.viewer;
  const run = async () => {
    // Made of the catalogue's words alone: there is no name of the company's in it to be looked up.
    const understood = await analyst.understand(question, { locale, calendar, catalogue, findMembers: async () => [] });
    if ('refusal' in understood) return false;
    const gathered = await gather(understood.plan, catalogue, ask);
    if ('refusal' in gathered) return false;
    return compose(understood.plan, gathered, catalogue, understood.language).text.length > 0;
  };
  return keptResult(context, { name: `answer to ${question}`, metrics: [], run, isWorthKeeping: () => true });
}
