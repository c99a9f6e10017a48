import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { DateTime } from '#kernel/graph/scalars';
import { headsFolder, readHeads } from '../heads/heads-folder.ts';
import { walkChain } from './walk-chain.ts';

/** What can be wrong with an entry. */
export enum AuditFaultKind {
  CHANGED = 'CHANGED',
  MISSING = 'MISSING',
  CUT_OFF = 'CUT_OFF',
}
registerEnumType(AuditFaultKind, {
  name: 'AuditFaultKind',
  description: 'What is wrong with the audit.',
  valuesConfig: {
    CHANGED: { description: 'An entry is not as it was made.' },
    MISSING: { description: 'An entry is gone from between others.' },
    CUT_OFF: { description: 'The newest entries are gone: one of them was signed outside the database.' },
  },
});

@ObjectType({ description: 'The first entry at which the audit is not what it was.' })
export class AuditFault {
  @Field(() => AuditFaultKind, { description: 'What is wrong.' })
  kind!: AuditFaultKind;

  @Field(() => Int, { description: 'The number of the entry.' })
  seq!: number;

  @Field(() => String, { description: 'For a person: what was found.' })
  message!: string;
}

@ObjectType({ description: "What came of holding the organization's audit against its hashes and signed heads." })
export class AuditVerification {
  @Field(() => Boolean, { description: 'Whether every entry is there and as it was made.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'How many entries were found good: all, or those before the first fault.' })
  entries!: number;

  @Field(() => Int, { description: 'How many heads, signed outside the database, they were held against.' })
  signedHeads!: number;

  @Field(() => DateTime, { description: 'When this was found out.' })
  verifiedAt!: Date;

  @Field(() => AuditFault, { nullable: true, description: 'The first fault; null when all is well.' })
  firstFault!: AuditFault | null;
}

/** Verifies the chain of the viewer's organization and records that it was done, and what came of it. */
export async function verifyAudit(context: Context): Promise<AuditVerification> {
  const folder = headsFolder();
  const heads = folder ? ((await readHeads(folder)).get(context.viewer.organizationId) ?? []) : [];
  const { entries, heads: signedHeads, fault } = await walkChain(context.session, heads);
  const isIntact = fault === undefined;
  await context.write((em) =>
    audit(em, {
      action: 'audit.AuditVerified',
      subject: { type: 'Organization', id: context.viewer.organizationId },
      after: { isIntact, entries, ...(fault && { fault: fault.message }) },
    }),
  );
  const firstFault = fault ? (fault as AuditFault) : null;
  return Object.assign(new AuditVerification(), { isIntact, entries, signedHeads, verifiedAt: new Date(), firstFault });
}
