import { defineList } from '#kernel/graph/list';
import { AuditEntry, AuditOutcome } from './audit-entry.entity.ts';

/** The entries of an organization. */
export const auditEntryList = defineList(AuditEntry, 'AuditEntry', {
  filter: {
    at: 'INSTANT',
    action: 'TEXT',
    outcome: { enum: AuditOutcome },
    actorId: 'ID',
    clientId: 'TEXT',
    subjectType: 'TEXT',
    subjectId: 'TEXT',
    correlationId: 'TEXT',
  },
  order: ['at'],
  search: ['action', 'subjectName', 'subjectId', 'address'],
  defaultOrder: 'AT_DESC',
});
