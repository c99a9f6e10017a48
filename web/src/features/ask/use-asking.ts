import { useState } from 'react';
import { graph } from '../../lib/graph/client.ts';
import { useWrite } from '../../lib/graph/use-write.ts';
import { useLocale } from '../../lib/locale.ts';
import { AskDocument, type AskMutation, Thread_QuestionsFragmentDoc } from './Thread.generated.ts';

type Asked = AskMutation['ask'];

export interface Asking {
  /** The question that is on its way to the server. */
  sending: string | undefined;
  /** Resolves to false when it did not arrive; a toast has said why. */
  ask: (text: string) => Promise<boolean>;
}

/** Asks in a conversation, or begins one; `onBegun` hears of its id. */
export function useAsking(conversationId: string | undefined, onBegun: (id: string) => void): Asking {
  const locale = useLocale();
  const [write] = useWrite(AskDocument);
  const [sending, setSending] = useState<string>();
  const ask = async (text: string) => {
    setSending(text);
    const data = await write({ input: { text, conversationId, locale } });
    if (data) append(data.ask);
    setSending(undefined);
    const id = data?.ask.conversation?.id;
    if (id && id !== conversationId) onBegun(id);
    return data !== undefined;
  };
  return { sending, ask };
}

/** Puts the question at the end of its conversation, as the graph would answer it now. */
function append({ id, conversation }: Asked): void {
  if (!conversation) return;
  const { cache } = graph;
  const at = {
    id: cache.identify(conversation),
    fragment: Thread_QuestionsFragmentDoc,
  };
  const questions = cache.readFragment(at)?.questions ?? [];
  if (questions.length === 0) cache.evict({ fieldName: 'conversations' });
  const data = { __typename: 'Conversation', id: conversation.id } as const;
  cache.writeFragment({ ...at, data: { ...data, questions: [...questions, { __typename: 'Question', id }] } });
}
