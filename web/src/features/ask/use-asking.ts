import { useState } from 'react';
import { useWrite } from '../../lib/graph/use-write.ts';
import { useLocale } from '../../lib/locale.ts';
import { tellWarning } from '../../ui/Toasts.tsx';
import { appendQuestion } from './append-question.ts';
import { AskDocument } from './Thread.generated.ts';

export interface Asking {
  /** The question that is on its way to the server. */
  sending: string | undefined;
  /** Resolves to false when it did not arrive or was not taken; a toast has said why. */
  ask: (text: string) => Promise<boolean>;
}

/** Asks in a conversation, or begins one; `onBegun` hears of its id. */
export function useAsking(conversationId: string | undefined, onBegun: (id: string) => void): Asking {
  const locale = useLocale();
  const [write] = useWrite(AskDocument);
  const [sending, setSending] = useState<string>();
  const ask = async (text: string) => {
    setSending(text);
    const asked = (await write({ input: { text, conversationId, locale } }))?.ask;
    if (asked?.__typename === 'Question') appendQuestion(asked);
    setSending(undefined);
    if (asked?.__typename !== 'Question') {
      if (asked) tellWarning({ text: asked.message });
      return false;
    }
    const id = asked.conversation?.id;
    if (id && id !== conversationId) onBegun(id);
    return true;
  };
  return { sending, ask };
}
