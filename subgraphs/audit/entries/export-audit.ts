import { stringify } from 'csv-stringify/sync';
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { Parameters } from '#kernel/graph/filters';
import type { AuditEntry } from './audit-entry.entity.ts';
import { auditEntryList } from './audit-entry.list.ts';
import { changesOf } from './changes-of.ts';
import { deviceOf } from './device-of.ts';

@InputType({ description: 'Which entries to export.' })
export class ExportAuditInput {
  @Field(() => auditEntryList.Filter, { nullable: true, description: 'Only entries that meet these conditions.' })
  filter?: Record<string, unknown>;

  @Field(() => String, { nullable: true, description: 'Only entries that contain this text, whatever its case.' })
  search?: string;
}

@ObjectType({ description: 'Entries as a file.' })
export class AuditExport {
  @Field(() => String, {
    description:
      'CSV (RFC 4180) with a line of headings; what a spreadsheet would take for a formula stands behind an apostrophe.',
  })
  csv!: string;

  @Field(() => Int, { description: 'How many entries it holds.' })
  count!: number;

  @Field(() => Boolean, {
    description: 'Whether there are older entries that did not fit: narrow the filter to get them.',
  })
  isCut!: boolean;
}

export const ExportAuditResult = createUnionType({
  name: 'ExportAuditResult',
  description: 'The export, or why there is none.',
  types: () => [AuditExport, ConfirmationRequired] as const,
});

/** Entries in one file. */
export const MOST_ROWS = 10_000;

/** Exports entries, newest first, and records that the viewer did. They are personal data: he must have shown who he is. */
export async function exportAudit(
  context: Context,
  { filter, search }: ExportAuditInput,
): Promise<AuditExport | ConfirmationRequired> {
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const entries = await readEntries(context, { ...(filter && { filter }), ...(search && { search }) });
  const isCut = entries.length > MOST_ROWS;
  const rows = entries.slice(0, MOST_ROWS);
  await context.write((em) =>
    audit(em, {
      action: 'audit.EntriesExported',
      subject: { type: 'Organization', id: context.viewer.organizationId },
      after: { count: rows.length, ...filter, ...(search && { search }) },
    }),
  );
  return Object.assign(new AuditExport(), { csv: toCsv(rows), count: rows.length, isCut });
}

function readEntries(context: Context, narrowing: Pick<ExportAuditInput, 'filter' | 'search'>): Promise<AuditEntry[]> {
  const parameters = new Parameters();
  const where = auditEntryList.condition(context, narrowing, parameters);
  return context.read({
    text: `select seq, created_at as at, action, outcome, actor_id as "actorId", client_id as "clientId", subject_type as "subjectType",
        subject_id as "subjectId", subject_name as "subjectName", before, after, address, user_agent as "userAgent", correlation_id as "correlationId"
      from audit.entries t where ${where} order by created_at desc limit ${MOST_ROWS + 1}`,
    values: parameters.values,
  });
}

const COLUMNS: readonly (readonly [heading: string, value: (entry: AuditEntry) => string | null | undefined])[] = [
  ['number', ({ seq }) => seq],
  ['at', ({ at }) => at.toISOString()],
  ['action', ({ action }) => action],
  ['outcome', ({ outcome }) => outcome],
  ['actor', ({ actorId }) => actorId],
  ['client', ({ clientId }) => clientId],
  ['subject type', ({ subjectType }) => subjectType],
  ['subject', ({ subjectId }) => subjectId],
  ['subject name', ({ subjectName }) => subjectName],
  ['changes', ({ before, after }) => changesOf(before, after).map(asText).join('; ')],
  ['address', ({ address }) => address],
  ['device', ({ userAgent }) => deviceOf(userAgent)],
  ['correlation id', ({ correlationId }) => correlationId],
];

const asText = ({ field, before, after }: { field: string; before: string | null; after: string | null }): string =>
  `${field}: ${before ?? '-'} -> ${after ?? '-'}`;

function toCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map(([, value]) => value(entry) ?? ''));
  return stringify([COLUMNS.map(([heading]) => heading), ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
