import { graph } from '../../lib/graph/client.ts';
import { type AskMutation, Thread_QuestionsFragmentDoc } from './Thread.generated.ts';

type Asked = Extract<AskMutation['ask'], { __typename: 'Question' }>;

/** Puts a question at the end of its conversation, as the graph would answer it now. */
export function appendQuestion({ id, conversation }: Pick<Asked, 'id' | 'conversation'>): void {
  if (!conversation) return;
  const { cache } = graph;
  const at = {
    id: cache.identify(conversation),
    fragment: Thread_QuestionsFragmentDoc,
  };
  const questions = cache.readFragment(at)?.questions ?? [];
  // It comes first in the history now.
  cache.evict({ fieldName: 'conversations' });
  const data = { __typename: 'Conversation', id: conversation.id } as const;
  cache.writeFragment({ ...at, data: { ...data, questions: [...questions, { __typename: 'Question', id }] } });
}
