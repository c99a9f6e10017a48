import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { logger } from '#kernel/telemetry/logger';
import { evaluate, reportOf } from '../subgraphs/ai/evaluation/evaluate.ts';
import type { Verdict } from '../subgraphs/ai/evaluation/judge.ts';
import { adventureWorksQuestions } from '../subgraphs/ai/evaluation/questions/adventureworks.ts';
import { BLIND_LISTS } from '../subgraphs/ai/evaluation/questions/blind/blind-lists.ts';
import { demoQuestions } from '../subgraphs/ai/evaluation/questions/demo.ts';
import { evaluated } from './evaluation/asking.ts';
import { adventureWorks, demoCompany } from './evaluation/companies.ts';
import type { ModelAddress } from './evaluation/lend-model.ts';
import { modelOf } from './evaluation/model-of.ts';
import { reportOnCases } from './evaluation/report-on-cases.ts';
import { evaluateWithModel } from './evaluation/with-model.ts';
import { Refusal } from './refusal.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';
import { startTestPostgres } from './testing/test-postgres.ts';

const SCALE = 0.1;
/** The sample company is not part of the project: it is asked about where it lies beside it, or where `ADVENTUREWORKS` says. */
const FOLDER = process.env.ADVENTUREWORKS ?? '../shared/data/adventureworks';

/** `--cases <file>`: corrections of people, as administrators hand them out, instead of the questions of the project. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', multiple: true, default: [] } } });
  if (values.cases.length === 0) return evaluateQuestions();
  process.stdout.write(`${await reportOnCases(values.cases, modelOf(process.env))}\n`);
}

/**
 * Asks every question of the evaluation in a product of its own, and prints how many answers were right, by kind: of the analyst, and
 * then of the analyst with a language model at hand, when the environment names one.
 */
async function evaluateQuestions(): Promise<void> {
  const postgres = await startTestPostgres();
  process.env.AEMS_TEST_POSTGRES = postgres.url;
  const product = await wholeProduct();
  const model = modelOf(process.env);
  try {
    const companies = await companiesOf(product);
    await report('The analyst', product, companies);
    if (model) await report(`The analyst with ${model.model}`, product, companies, model);
  } finally {
    await product.close();
    await postgres.stop();
  }
}

/** A company, the day on which its data ends, and what is asked of it. */
interface Company {
  title: string;
  member: Member;
  anchor: string;
  questions: Parameters<typeof evaluate>[1];
}

async function companiesOf(product: WholeProduct): Promise<Company[]> {
  const anchor = new Date().toISOString().slice(0, 10);
  const demo = { title: 'The demo company', member: await demoCompany(product, SCALE), anchor };
  const asked = [{ ...demo, questions: demoQuestions }, ...blind(demo, 'demo')];
  if (!existsSync(FOLDER)) return asked;
  const sample = { title: 'AdventureWorks', member: await adventureWorks(product, FOLDER), anchor: '2014-06-30' };
  return [...asked, { ...sample, questions: adventureWorksQuestions }, ...blind(sample, 'adventureWorks')];
}

/** The lists that were written before the analyst was asked any of them. */
const blind = (company: Omit<Company, 'questions'>, of: 'demo' | 'adventureWorks'): Company[] =>
  BLIND_LISTS.map((list, index) => ({
    ...company,
    title: `${company.title}, blind list ${index + 1}`,
    questions: list[of],
  }));

async function report(
  by: string,
  product: WholeProduct,
  companies: readonly Company[],
  model?: ModelAddress,
): Promise<void> {
  const all: Verdict[] = [];
  for (const { title, member, anchor, questions } of companies) {
    const { company, close } = evaluated(product, member, anchor);
    const asking = model ? evaluateWithModel(model, member, company, questions) : evaluate(company, questions);
    const verdicts = await asking.finally(close);
    tell(`${by}: ${title}`, verdicts);
    all.push(...verdicts);
  }
  if (companies.length > 1) tell(`${by}: together`, all);
}

const tell = (title: string, verdicts: readonly Verdict[]): void =>
  void process.stdout.write(`\n${title}\n${reportOf(verdicts)}\n`);

logger.level = process.env.LOG_LEVEL ?? 'error';
try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
