import type { Domain } from '#kernel/graph/domain';
import { verifyChainsNightly } from './chain/verify-chains-nightly.ts';
import { AuditEntry } from './entries/audit-entry.entity.ts';
import { AuditEntryResolver } from './entries/audit-entry.resolver.ts';
import { signBusyHead, signHeads } from './heads/sign-heads.ts';
import { prepareMonths } from './months/prepare-months.ts';
import { auditPersonal } from './personal-data.ts';
import { auditScopes } from './policy.ts';

/** What was done and refused, by whom and from where; every domain adds to it through `#kernel/audit/audit`. */
export const audit: Domain = {
  name: 'audit',
  title: 'Audit',
  description: 'What was done and refused, by whom and from where.',
  entities: [AuditEntry],
  resolvers: [AuditEntryResolver],
  consumers: [signBusyHead],
  jobs: [signHeads, prepareMonths, verifyChainsNightly],
  personal: auditPersonal,
  scopes: auditScopes,
  isCore: true,
};
