import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import type { OrganizationsScope } from '../policy.ts';
import { User } from '../user.reference.ts';
import { asCsv } from './as-csv.ts';
import { erasePerson } from './erase-person.ts';
import { exportPersonalData } from './export-personal-data.ts';
import { ErasePersonResult, ExportFormat, ExportPersonalDataResult, PersonInput } from './personal-data.types.ts';
import { PersonalDataKind, PersonalDataRequest, PersonalDataState } from './personal-data-request.entity.ts';
import { readExport } from './read-export.ts';

const requestList = defineList(PersonalDataRequest, 'PersonalDataRequest', {
  filter: { kind: { enum: PersonalDataKind }, state: { enum: PersonalDataState } },
  order: ['createdAt'],
  defaultOrder: 'CREATED_AT_DESC',
});

@Resolver(() => PersonalDataRequest)
export class PersonalDataResolver {
  @Allow<OrganizationsScope>('organizations:personal-data.export', 'organizations:personal-data.erase')
  @Query(() => requestList.Connection, { description: 'What was asked about the personal data of anybody.' })
  personalDataRequests(
    @Args(() => requestList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return requestList.read(context, args, info);
  }

  @AllowTo('SIGNED_IN')
  @Query(() => [PersonalDataRequest], { description: 'What the viewer asked for, the latest first; at most twenty.' })
  myPersonalDataRequests(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const mine = { by: 'createdBy', orderBy: 'createdAt', desc: true };
    return context.rows.children(PersonalDataRequest, mine, context.viewer.userId, 20, info);
  }

  @AllowTo('SIGNED_IN')
  @Query(() => String, {
    nullable: true,
    description: 'What an export found, as a file: for the one who asked for it, and for a week; null otherwise.',
  })
  async personalDataExport(
    @Arg('requestId', () => ID, { description: 'Of the export.' }) requestId: string,
    @Arg('format', () => ExportFormat, { defaultValue: ExportFormat.JSON, description: 'The kind of file.' })
    format: ExportFormat,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const content = await readExport(context, requestId);
    return content && format === ExportFormat.CSV ? asCsv(JSON.parse(content)) : content;
  }

  @Allow<OrganizationsScope>('organizations:personal-data.export')
  @Mutation(() => ExportPersonalDataResult, { description: 'Has everything gathered that is kept about a person.' })
  exportPersonalData(
    @Arg('input', () => PersonInput, { description: 'The person.' }) input: PersonInput,
    @Ctx() context: Context,
  ) {
    return exportPersonalData(context, input);
  }

  @AllowTo('SIGNED_IN')
  @Mutation(() => ExportPersonalDataResult, { description: 'Has everything gathered that is kept about the viewer.' })
  exportMyData(@Ctx() context: Context) {
    return exportPersonalData(context, { userId: context.viewer.userId });
  }

  @Allow<OrganizationsScope>('organizations:personal-data.erase')
  @Mutation(() => ErasePersonResult, {
    description: 'Has a person erased from every part of the product. Nothing brings back what is erased.',
  })
  erasePerson(
    @Arg('input', () => PersonInput, { description: 'The person.' }) input: PersonInput,
    @Ctx() context: Context,
  ) {
    return erasePerson(context, input);
  }

  @Needs('createdBy')
  @FieldResolver(() => User, { nullable: true, description: 'Who asked.' })
  requestedBy(@Root() { createdBy }: PersonalDataRequest): User | null {
    return createdBy ? { id: createdBy } : null;
  }
}
