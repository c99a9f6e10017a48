import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { AuditVerification, verifyAudit } from '../chain/verify-audit.ts';
import type { AuditScope } from '../policy.ts';
import { User } from '../user.reference.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { auditEntryList } from './audit-entry.list.ts';
import { AuditChange, changesOf } from './changes-of.ts';
import { AuditActionCount, AuditDayCount, countActions, countDays } from './counts.ts';
import { deviceOf } from './device-of.ts';
import { ExportAuditInput, ExportAuditResult, exportAudit } from './export-audit.ts';

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Allow<AuditScope>('audit:entry.read')
  @Query(() => auditEntryList.Connection, {
    description: 'What was done and refused in the organization, newest first.',
  })
  auditEntries(
    @Args(() => auditEntryList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return auditEntryList.read(context, args, info);
  }

  @Allow<AuditScope>('audit:entry.read')
  @Query(() => [AuditActionCount], {
    description: 'The actions that the organization has entries of, each with their number, by name.',
  })
  auditActions(@Ctx() context: Context): Promise<AuditActionCount[]> {
    return countActions(context);
  }

  @Allow<AuditScope>('audit:entry.read')
  @Query(() => [AuditDayCount], {
    description: "Entries day by day in the organization's time zone, up to today; a day without any counts 0.",
  })
  auditCounts(
    @Arg('filter', () => auditEntryList.Filter, {
      nullable: true,
      description: 'Only entries that meet these conditions.',
    })
    filter: Record<string, unknown> | undefined,
    @Arg('days', () => Int, { defaultValue: 30, description: 'How many days, 1 to 366.' }) days: number,
    @Ctx() context: Context,
  ): Promise<AuditDayCount[]> {
    return countDays(context, filter, days);
  }

  @Allow<AuditScope>('audit:entry.read')
  @Mutation(() => ExportAuditResult, {
    description: 'Gives entries as CSV, newest first, at most 10,000; that it was done becomes an entry itself.',
  })
  exportAudit(
    @Arg('input', () => ExportAuditInput, { description: 'Which entries.' }) input: ExportAuditInput,
    @Ctx() context: Context,
  ) {
    return exportAudit(context, input);
  }

  @Allow<AuditScope>('audit:entry.read')
  @Mutation(() => AuditVerification, {
    description:
      "Holds the organization's audit against its hashes and against the heads that were signed outside the database.",
  })
  verifyAudit(@Ctx() context: Context): Promise<AuditVerification> {
    return verifyAudit(context);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The person who did it; null for the system, for programs, and once he is no member any more.',
  })
  actor(@Root() { actorId, clientId }: AuditEntry): User | null {
    return actorId && actorId !== clientId ? { id: actorId } : null;
  }

  @Needs('before', 'after')
  @FieldResolver(() => [AuditChange], {
    description: 'What was changed; empty when nothing was, or the person was erased.',
  })
  changes(@Root() { before, after }: AuditEntry): AuditChange[] {
    return changesOf(before, after);
  }

  @Needs('userAgent')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Browser and system that the request came from, for example "Firefox on Windows".',
  })
  device(@Root() { userAgent }: AuditEntry): string | null {
    return deviceOf(userAgent);
  }

  @Needs('detailSalt', 'originSalt')
  @FieldResolver(() => Boolean, {
    description: 'Whether personal words were taken out of the entry because a person was erased.',
  })
  isForgotten(@Root() { detailSalt, originSalt }: AuditEntry): boolean {
    return !detailSalt || !originSalt;
  }
}
