import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { DateTime } from '#kernel/graph/scalars';
import { ForgedHead, headsFolder, readHourlyHeads } from '../heads/heads-folder.ts';
import { type Walk, walkChain } from './walk-chain.ts';

/** What can be wrong with an entry. */
export enum AuditFaultKind {
  CHANGED = 'CHANGED',
  MISSING = 'MISSING',
  CUT_OFF = 'CUT_OFF',
  HEAD_FORGED = 'HEAD_FORGED',
}
registerEnumType(AuditFaultKind, {
  name: 'AuditFaultKind',
  description: 'What is wrong with the audit.',
  valuesConfig: {
    CHANGED: { description: 'An entry is not as it was made.' },
    MISSING: { description: 'An entry is gone from between others.' },
    CUT_OFF: { description: 'The newest entries are gone: one of them was signed outside the database.' },
    HEAD_FORGED: { description: 'A signed head is not genuine: somebody was at the place where they are kept.' },
  },
});

@ObjectType({ description: 'The first entry at which the audit is not what it was.' })
export class AuditFault {
  @Field(() => AuditFaultKind, { description: 'What is wrong.' })
  kind!: AuditFaultKind;

  @Field(() => Int, { description: 'The number of the entry; 0 for a head.' })
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
  const { entries, heads, fault } = await walkOwn(context);
  const isIntact = fault === undefined;
  await context.write((em) =>
    audit(em, {
      action: 'audit.AuditVerified',
      subject: { type: 'Organization', id: context.viewer.organizationId },
      after: { isIntact, entries, ...(fault && { fault: fault.message }) },
    }),
  );
  const found = { isIntact, entries, signedHeads: heads, verifiedAt: new Date(), firstFault: fault ?? null };
  return Object.assign(new AuditVerification(), found);
}

type Found = Omit<Walk, 'fault'> & { fault: AuditFault | undefined };

async function walkOwn({ session, viewer }: Context): Promise<Found> {
  const folder = headsFolder();
  try {
    const heads = folder ? await readHourlyHeads(folder, viewer.organizationId) : [];
    return (await walkChain(session, heads)) as Found;
  } catch (error) {
    if (!(error instanceof ForgedHead)) throw error;
    const fault = { kind: AuditFaultKind.HEAD_FORGED, seq: 0, message: 'A signed head of this audit is not genuine.' };
    return { entries: 0, heads: 0, fault };
  }
}
