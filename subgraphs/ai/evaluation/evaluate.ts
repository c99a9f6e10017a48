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

/** Asks everything, a conversation after the other, and judges each answer. */
export async function evaluate(
  company: EvaluatedCompany,
  questionsFor: (at: EvaluationCalendar) => readonly EvaluationQuestion[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let conversation: string | undefined;
  for (const question of questionsFor(calendarOf(company.anchor))) {
    const outcome = await company.ask(question.text, question.goesOn ? conversation : undefined);
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
      ...[asked, rightPlan, rightFigures, refusedRightly].map((count) => String(count).padStart(15)),
    ].join(''),
  );
  const head = [
    'kind'.padEnd(14),
    ...['asked', 'right plan', 'right figures', 'refused rightly'].map((name) => name.padStart(16).slice(1)),
  ].join('');
  const faults = verdicts.flatMap(({ question, fault, isRight }) =>
    isRight ? [] : [`${question.group}: "${question.text}": ${fault}`],
  );
  return [head, ...lines, ...(faults.length > 0 ? ['', 'Wrong:', ...faults] : [])].join('\n');
}
