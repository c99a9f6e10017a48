import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { changesWithin } from '#kernel/events/changed-organizations';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { Job } from '#kernel/jobs/job';
import type { ImportsScope } from '../policy.ts';
import { ImportRun } from './import-run.entity.ts';
import type { RunImport } from './run-import.ts';
import { StartImportInput, StartImportResult, startImport } from './start-import.ts';
import type { TakeBack } from './take-back.ts';
import { UndoImportInput, UndoImportResult, undoImport } from './undo-import.ts';

const runList = defineList(ImportRun, 'ImportRun', { order: ['createdAt'], defaultOrder: 'CREATED_AT_DESC' });

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Allow<ImportsScope>('imports:run.read')
  @Query(() => runList.Connection, { description: 'What was imported over the graph, the newest first.' })
  importRuns(@Args(() => runList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return runList.read(context, args, info);
  }

  @Allow<ImportsScope>('imports:run.read')
  @Query(() => ImportRun, {
    nullable: true,
    description: 'One import; null when the organization has none with this id.',
  })
  importRun(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(ImportRun, id, info);
  }

  @Allow<ImportsScope>('imports:run.read')
  @Subscription(() => ImportRun, {
    nullable: true,
    description: 'One import at once and as it goes on, about once a second; null when there is none with this id.',
    subscribe: ({ context }) => changesWithin(context.feed, context.viewer.organizationId, ['imports.runs']),
  })
  importRunChanged(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(ImportRun, id, info);
  }
}

/** The mutations of imports, over the jobs that do the work. */
export function importMutations(run: Job<RunImport>, back: Job<TakeBack>) {
  @Resolver()
  class ImportMutations {
    @Allow<ImportsScope>('imports:run.write')
    @Mutation(() => StartImportResult, {
      description: 'Begins to import uploaded files; the run tells how it goes on.',
    })
    startImport(
      @Arg('input', () => StartImportInput, { description: 'What to import and how.' }) input: StartImportInput,
      @Ctx() context: Context,
    ) {
      return startImport(context, input, run);
    }

    @Allow<ImportsScope>('imports:run.write')
    @Mutation(() => UndoImportResult, {
      description: 'Begins to take an import back: its new rows go, changed ones get their old values.',
    })
    undoImport(
      @Arg('input', () => UndoImportInput, { description: 'What to take back.' }) input: UndoImportInput,
      @Ctx() context: Context,
    ) {
      return undoImport(context, input, back);
    }
  }
  return ImportMutations;
}
