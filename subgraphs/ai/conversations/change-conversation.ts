import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Conversation } from './conversation.entity.ts';

const LONGEST_TITLE = 200;

@InputType({ description: 'A conversation and what it shall be called.' })
export class RenameConversationInput {
  @Field(() => ID, { description: 'Which conversation.' })
  id!: string;

  @Field(() => String, { description: 'Its new title, in at most 200 characters.' })
  title!: string;
}

@ObjectType({ description: 'The conversation is gone, with all its questions and answers.' })
export class ConversationDeleted {
  @Field(() => ID, { description: 'Which it was.' })
  id!: string;
}

export const RenameConversationResult = createUnionType({
  name: 'RenameConversationResult',
  description: 'The conversation with its new title.',
  types: () => [Conversation] as const,
});

export const DeleteConversationResult = createUnionType({
  name: 'DeleteConversationResult',
  description: 'That it is gone.',
  types: () => [ConversationDeleted] as const,
});

/** Calls a conversation of the viewer something else. */
export function renameConversation(context: Context, { id, title }: RenameConversationInput): Promise<Conversation> {
  const named = title.trim();
  if (named === '' || named.length > LONGEST_TITLE) {
    throw invalid([{ path: ['input', 'title'], message: `Give a title of 1 to ${LONGEST_TITLE} characters.` }]);
  }
  return context.write(async (em) => {
    const conversation = await em.findOne(Conversation, { id });
    if (!conversation) throw notFound('conversation', id);
    return em.assign(conversation, { title: named });
  });
}

/** Deletes a conversation of the viewer for good: what one asked is nobody's record. */
export function deleteConversation(context: Context, id: string): Promise<ConversationDeleted> {
  return context.write(async (em) => {
    const deleted = await em.nativeDelete(Conversation, { id });
    if (deleted === 0) throw notFound('conversation', id);
    return Object.assign(new ConversationDeleted(), { id });
  });
}
