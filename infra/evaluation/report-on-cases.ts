import { readFileSync } from 'node:fs';
import { catalogueOf } from '#kernel/metrics/catalogue';
import { evaluateCases, reportCases } from '../../subgraphs/ai/corrections/evaluate-cases.ts';
import { CaseFile, type PortableCase } from '../../subgraphs/ai/corrections/portable-case.ts';
import { analyst } from '../../subgraphs/ai/understand/analyst/analyst.ts';
import { modelPlanner } from '../../subgraphs/ai/understand/model/model-planner.ts';
import type { Planner } from '../../subgraphs/ai/understand/planner.ts';
import { domains } from '../../subgraphs/index.ts';
import { Refusal } from '../refusal.ts';
import { askOutright } from './ask-outright.ts';
import type { ModelAddress } from './lend-model.ts';

/**
 * How many of the evaluation cases in some files are understood, by kind of question, and which are not: by the analyst, and by the
 * analyst with a language model at hand when one is named. Needs no database.
 */
export async function reportOnCases(files: readonly string[], model?: ModelAddress): Promise<string> {
  const cases = files.flatMap(readCaseFile);
  const catalogue = catalogueOf(domains);
  const planners: [string, Planner][] = [['The analyst', analyst]];
  if (model) planners.push([`The analyst with ${model.model}`, withModel(model)]);
  const reports: string[] = [];
  for (const [name, planner] of planners) {
    reports.push(`\n${name}\n${reportCases(await evaluateCases(cases, planner, catalogue))}`);
  }
  return reports.join('\n');
}

/** Every metric may be read: whoever corrected the words had its figure before him. */
const withModel = (model: ModelAddress): Planner =>
  modelPlanner(askOutright(model), analyst, { refused: () => undefined, signal: new AbortController().signal });

function readCaseFile(file: string): PortableCase[] {
  const { data, error } = CaseFile.safeParse(readJson(file));
  if (data) return data.cases;
  const [problem] = error.issues;
  throw new Refusal(`${file} holds no evaluation cases: ${problem?.path.join('.')}: ${problem?.message}.`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}. Export the cases on Corrections first.`);
  }
}
