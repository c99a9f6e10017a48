import { calendarOf, type EvaluationCalendar } from './calendar-of.ts';
import { figuresOf, type ReadTables } from './figures-of.ts';
import { judge, type Outcome, type Verdict } from './judge.ts';
import type { EvaluationQuestion } from './question.ts';

/** A company to ask about. */
export interface EvaluatedCompany {
  /** The day on which its data ends. */
  anchor: string;
  /** Asks as a person; goes on with a conversation when one is given. */
  ask(text: string, conversation?: string): Promise<Outcome & { conversation: string }>;
  read: ReadTables;
}

/** Conversations that are held at once: a person has no more answers under way. */
const AT_ONCE = 2;

/** Asks everything, some conversations at once, and judges each answer; the verdicts are in the order of the questions. */
export async function evaluate(
  company: EvaluatedCompany,
  questionsFor: (at: EvaluationCalendar) => readonly EvaluationQuestion[],
): Promise<Verdict[]> {
  const waiting = conversationsOf(questionsFor(calendarOf(company.anchor)));
  const verdicts: Verdict[][] = waiting.map(() => []);
  const entries = waiting.entries();
  const hold = async () => {
    for (const [index, questions] of entries) verdicts[index] = await converse(company, questions);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hold));
  return verdicts.flat();
}

function conversationsOf(questions: readonly EvaluationQuestion[]): EvaluationQuestion[][] {
  const conversations: EvaluationQuestion[][] = [];
  for (const question of questions) {
    if (question.goesOn) conversations.at(-1)?.push(question);
    else conversations.push([question]);
  }
  return conversations;
}

async function converse(company: EvaluatedCompany, questions: readonly EvaluationQuestion[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let conversation: string | undefined;
  for (const question of questions) {
    const outcome = await company.ask(question.text, conversation);
    conversation = outcome.conversation;
    const truth = 'refusal' in question.expected ? undefined : await figuresOf(question.expected, company.read);
    verdicts.push(judge(question, outcome, truth));
  }
  return verdicts;
}

/** How many of what were right. */
export interface Tally {
  group: string;
  asked: number;
  rightPlan: number;
  rightFigures: number;
  refusedRightly: number;
}

/** The verdicts by kind of question, and in all. */
export function tally(verdicts: readonly Verdict[]): Tally[] {
  const groups = Map.groupBy(verdicts, ({ question }) => question.group);
  const count = (group: string, of: readonly Verdict[]): Tally => {
    const isRefusal = ({ question }: Verdict) => 'refusal' in question.expected;
    const answerable = of.filter((one) => !isRefusal(one));
    return {
      group,
      asked: of.length,
      rightPlan: answerable.filter(({ isPlanRight }) => isPlanRight).length,
      rightFigures: answerable.filter(({ areFiguresRight }) => areFiguresRight).length,
      refusedRightly: of.filter((one) => isRefusal(one) && one.isRight).length,
    };
  };
  return [...[...groups].map(([group, of]) => count(group, of)), count('in all', verdicts)];
}

/** The report as text: a line for each kind, then what went wrong. */
export function reportOf(verdicts: readonly Verdict[]): string {
  const lines = tally(verdicts).map(({ group, asked, rightPlan, rightFigures, refusedRightly }) =>
    [
      group.padEnd(14),
      ...[asked, rightPlan, rightFigures, refusedRightly].map((count) => String(count).padStart(17)),
    ].join(''),
  );
  const head = [
    'kind'.padEnd(14),
    ...['asked', 'right plan', 'right figures', 'refused rightly'].map((name) => name.padStart(17)),
  ].join('');
  const faults = verdicts.flatMap(({ question, fault, isRight }) =>
    isRight ? [] : [`${question.group}: "${question.text}": ${fault}`],
  );
  return [head, ...lines, ...(faults.length > 0 ? ['', 'Wrong:', ...faults] : [])].join('\n');
}
