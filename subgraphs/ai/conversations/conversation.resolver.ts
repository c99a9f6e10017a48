import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import type { AiScope } from '../policy.ts';
import {
  DeleteConversationResult,
  deleteConversation,
  RenameConversationInput,
  RenameConversationResult,
  renameConversation,
} from './change-conversation.ts';
import { Conversation } from './conversation.entity.ts';
import { ConversationExport, ExportFormat, exportConversation } from './export-conversation.ts';
import { Question } from './question.entity.ts';
import { RateAnswerInput, RateAnswerResult, rateAnswer } from './rate-answer.ts';

const conversationList = defineList(Conversation, 'Conversation', {
  order: ['updatedAt'],
  search: ['title'],
  searchAlso: (pattern) =>
    `exists (select from ai.questions q where q.conversation_id = t.id and q.text ilike ${pattern})`,
  defaultOrder: 'UPDATED_AT_DESC',
});
const MOST_QUESTIONS = 100;

@Resolver(() => Conversation)
export class ConversationResolver {
  @Allow<AiScope>('ai:conversation.use')
  @Query(() => conversationList.Connection, { description: "The viewer's conversations, the newest first." })
  conversations(
    @Args(() => conversationList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return conversationList.read(context, args, info);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Query(() => Conversation, {
    nullable: true,
    description: 'One conversation of the viewer; null when there is none with this id.',
  })
  conversation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Conversation, id, info);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Query(() => ConversationExport, {
    nullable: true,
    description: 'A conversation of the viewer as a file, with all that proves its figures; null when there is none.',
  })
  conversationExport(
    @Arg('id', () => ID, { description: 'Which conversation.' }) id: string,
    @Arg('format', () => ExportFormat, { description: 'In which form.' }) format: ExportFormat,
    @Ctx() context: Context,
  ) {
    return exportConversation(context, id, format);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => RenameConversationResult, { description: 'Calls a conversation something else.' })
  renameConversation(
    @Arg('input', () => RenameConversationInput, { description: 'Which, and how.' }) input: RenameConversationInput,
    @Ctx() context: Context,
  ) {
    return renameConversation(context, input);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => DeleteConversationResult, { description: 'Deletes a conversation for good.' })
  deleteConversation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    return deleteConversation(context, id);
  }

  @Allow<AiScope>('ai:conversation.use')
  @Mutation(() => RateAnswerResult, { description: 'Says whether an answer was good, or what was meant.' })
  rateAnswer(
    @Arg('input', () => RateAnswerInput, { description: 'The rating.' }) input: RateAnswerInput,
    @Ctx() context: Context,
  ) {
    return rateAnswer(context, input);
  }

  @FieldResolver(() => [Question], {
    description: 'Its questions, the first 100, in the order in which they were asked.',
  })
  questions(@Root() { id }: Conversation, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.children(Question, { by: 'conversationId', orderBy: 'createdAt' }, id, MOST_QUESTIONS, info);
  }
}
