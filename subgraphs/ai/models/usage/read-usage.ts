import { Temporal } from 'temporal-polyfill';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { AiUsage, type ModelUsage, type QuestionGroup, type UsageDay, type UsagePerson } from './usage.types.ts';
import { BY_DAY, BY_MODEL, BY_PERSON, groupedBy, OF_ANSWERS, OF_REQUESTS } from './usage-sql.ts';

const MOST_DAYS = 366;

/** Figures about questions and requests of some days, which know neither words nor answers. */
export async function readUsage(context: Context, from: string, to: string): Promise<AiUsage> {
  check(from, to);
  const values = [from, to, context.viewer.timeZone];
  const read = <Row>(text: string) => context.read<Row>({ text, values });
  const group = (column: Parameters<typeof groupedBy>[0]) => read<QuestionGroup>(groupedBy(column));
  const [[answers], [requests], days, people, models, kinds, outcomes, languages, fallbacks] = await Promise.all([
    read<Partial<AiUsage>>(OF_ANSWERS),
    read<Partial<AiUsage>>(OF_REQUESTS),
    read<UsageDay>(BY_DAY),
    read<UsagePerson>(BY_PERSON),
    read<ModelUsage>(BY_MODEL),
    group('kind'),
    group('outcome'),
    group('language'),
    group('fallback'),
  ]);
  const persons = people.map((person) => ({ ...person, user: { id: person.userId } }));
  const parts = { days, people: persons, models, kinds, outcomes, languages, fallbacks };
  return Object.assign(new AiUsage(), answers, requests, parts);
}

function check(from: string, to: string): void {
  const { days } = Temporal.PlainDate.from(from).until(to);
  if (days < 0) throw invalid([{ path: ['to'], message: 'The last day lies before the first.' }]);
  if (days >= MOST_DAYS) throw invalid([{ path: ['to'], message: `Ask for at most ${MOST_DAYS} days.` }]);
}
