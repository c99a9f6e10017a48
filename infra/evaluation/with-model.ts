import { type EvaluatedCompany, evaluate } from '../../subgraphs/ai/evaluation/evaluate.ts';
import type { Verdict } from '../../subgraphs/ai/evaluation/judge.ts';
import { configureModels } from '../../subgraphs/ai/models/egress/allowed-hosts.ts';
import type { Member } from '../testing/sample-company.ts';
import { lendModel, type ModelAddress } from './lend-model.ts';

/** Asks everything while a language model helps the member's organization; it is forgotten afterwards. */
export async function evaluateWithModel(
  model: ModelAddress,
  member: Member,
  company: EvaluatedCompany,
  questions: Parameters<typeof evaluate>[1],
): Promise<Verdict[]> {
  configureModels({ hosts: [new URL(model.url).host] });
  const forget = await lendModel(member, model);
  return evaluate(company, questions).finally(forget);
}
