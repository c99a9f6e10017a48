import { Temporal } from 'temporal-polyfill';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { AiUsage, type ModelUsage, type QuestionGroup, type UsageDay, type UsagePerson } from './usage.types.ts';
import { BY_DAY, BY_MODEL, BY_PERSON, groupedBy, OF_ANSWERS, OF_REQUESTS } from './usage-sql.ts';

const MOST_DAYS = 366;

/** Which days are asked for. */
interface AskedDays {
  from: string | undefined;
  to: string | undefined;
  days: number;
}

/** Figures about questions and requests of some days, which know neither words nor answers. */
export async function readUsage(context: Context, asked: AskedDays): Promise<AiUsage> {
  const { from, to } = daysOf(asked, context.viewer.timeZone);
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

/** The days from the first to the last; without a first, as many as are named. */
function daysOf({ from, to, days }: AskedDays, timeZone: string): { from: string; to: string } {
  const last = to ? Temporal.PlainDate.from(to) : Temporal.Now.plainDateISO(timeZone);
  const length = from ? Temporal.PlainDate.from(from).until(last).days + 1 : days;
  const path = [from ? 'to' : 'days'];
  if (length < 1) throw invalid([{ path, message: 'The last day lies before the first.' }]);
  if (length > MOST_DAYS) throw invalid([{ path, message: `Ask for at most ${MOST_DAYS} days.` }]);
  return { from: last.subtract({ days: length - 1 }).toString(), to: last.toString() };
}
