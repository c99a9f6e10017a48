import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { ImportTarget } from '#kernel/imports/import-target';
import type { ImportsScope } from '../policy.ts';
import { ImportRun, stateOf } from './import-run.entity.ts';
import { ImportState } from './import-run.types.ts';
import { StartImportInput, StartImportResult, startImport } from './start-import.ts';
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

  @FieldResolver(() => ImportState, { description: 'How far it has come.' })
  state(@Root() run: ImportRun): ImportState {
    return stateOf(run);
  }
}

/** The mutations of imports, over what files may bring into the domains. */
export function importMutations(targets: readonly ImportTarget[]) {
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
      return startImport(context, input, targets);
    }

    @Allow<ImportsScope>('imports:run.write')
    @Mutation(() => UndoImportResult, {
      description: 'Begins to take an import back: its new rows go, changed ones get their old values.',
    })
    undoImport(
      @Arg('input', () => UndoImportInput, { description: 'What to take back.' }) input: UndoImportInput,
      @Ctx() context: Context,
    ) {
      return undoImport(context, input, targets);
    }
  }
  return ImportMutations;
}
