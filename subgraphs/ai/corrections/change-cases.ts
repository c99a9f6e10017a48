import { createUnionType } from 'type-graphql';
import { audit } from '#kernel/audit/audit';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { EvaluationCaseDeleted, EvaluationCasesExport } from './evaluation.types.ts';
import { EvaluationCase } from './evaluation-case.entity.ts';
import type { CaseFile } from './portable-case.ts';
import { readCases } from './read-cases.ts';

export const AcceptEvaluationCaseResult = createUnionType({
  name: 'AcceptEvaluationCaseResult',
  description: 'The accepted case.',
  types: () => [EvaluationCase] as const,
});

export const DeleteEvaluationCaseResult = createUnionType({
  name: 'DeleteEvaluationCaseResult',
  description: 'That it is gone.',
  types: () => [EvaluationCaseDeleted] as const,
});

export const ExportEvaluationCasesResult = createUnionType({
  name: 'ExportEvaluationCasesResult',
  description: 'The file.',
  types: () => [EvaluationCasesExport] as const,
});

/** Stands by an evaluation case: from now on it is handed out with the others. */
export function acceptEvaluationCase(context: Context, id: string): Promise<EvaluationCase> {
  return context.write(async (em) => {
    const found = await em.findOne(EvaluationCase, { id });
    if (!found) throw notFound('evaluation case', id);
    if (found.acceptedAt) return found;
    em.assign(found, { acceptedAt: new Date() });
    await em.flush();
    await audit(em, { action: 'ai.EvaluationCaseAccepted', subject: { type: 'EvaluationCase', id } });
    return found;
  });
}

/** Deletes an evaluation case; its words are recorded nowhere. */
export function deleteEvaluationCase(context: Context, id: string): Promise<EvaluationCaseDeleted> {
  return context.write(async (em) => {
    const deleted = await em.nativeDelete(EvaluationCase, { id });
    if (deleted === 0) throw notFound('evaluation case', id);
    await audit(em, { action: 'ai.EvaluationCaseDeleted', subject: { type: 'EvaluationCase', id } });
    return Object.assign(new EvaluationCaseDeleted(), { id });
  });
}

const MOST = 1_000;

/** Hands the newest accepted cases out as a file, and records that. */
export async function exportEvaluationCases(context: Context): Promise<EvaluationCasesExport> {
  const cases = await readCases(context, MOST, 'ACCEPTED');
  await context.write((em) => audit(em, { action: 'ai.EvaluationCasesExported', after: { count: cases.length } }));
  const file: CaseFile = { version: 1, cases };
  return Object.assign(new EvaluationCasesExport(), { count: cases.length, file });
}
