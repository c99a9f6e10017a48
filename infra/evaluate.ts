import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { logger } from '#kernel/telemetry/logger';
import { evaluate, reportOf } from '../subgraphs/ai/evaluation/evaluate.ts';
import type { Verdict } from '../subgraphs/ai/evaluation/judge.ts';
import { adventureWorksQuestions } from '../subgraphs/ai/evaluation/questions/adventureworks.ts';
import { demoQuestions } from '../subgraphs/ai/evaluation/questions/demo.ts';
import { evaluated } from './evaluation/asking.ts';
import { adventureWorks, demoCompany } from './evaluation/companies.ts';
import { modelOf } from './evaluation/model-of.ts';
import { reportOnCases } from './evaluation/report-on-cases.ts';
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

/** Asks every question of the evaluation in a product of its own, and prints how many answers were right, by kind. */
async function evaluateQuestions(): Promise<void> {
  const postgres = await startTestPostgres();
  process.env.AEMS_TEST_POSTGRES = postgres.url;
  const product = await wholeProduct();
  try {
    const today = new Date().toISOString().slice(0, 10);
    const demo = await asked(product, await demoCompany(product, SCALE), today, demoQuestions);
    const sample = existsSync(FOLDER)
      ? await asked(product, await adventureWorks(product, FOLDER), '2014-06-30', adventureWorksQuestions)
      : [];
    tell('The demo company', demo);
    if (sample.length > 0) tell('AdventureWorks', sample);
    tell('Together', [...demo, ...sample]);
  } finally {
    await product.close();
    await postgres.stop();
  }
}

async function asked(
  product: WholeProduct,
  member: Member,
  anchor: string,
  questions: Parameters<typeof evaluate>[1],
): Promise<Verdict[]> {
  const { company, close } = evaluated(product, member, anchor);
  return evaluate(company, questions).finally(close);
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
