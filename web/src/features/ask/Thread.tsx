import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { FailureNote } from '../../ui/Notes.tsx';
import { Announcement } from './Announcement.tsx';
import { Composer } from './Composer.tsx';
import { Starters } from './Starters.tsx';
import { ThreadDocument } from './Thread.generated.ts';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { Turn } from './Turn.tsx';
import { Turns } from './Turns.tsx';
import { useAsking } from './use-asking.ts';
import { useDraft } from './use-draft.ts';
import { isSettled, useFollowing } from './use-following.ts';

/** A question to send at once; a new object is a new question. */
export interface Opening {
  question: string;
}

interface ThreadProps {
  /** Undefined before the first question. */
  conversationId: string | undefined;
  onBegun: (conversationId: string) => void;
  opening?: Opening;
  onOpened?: () => void;
}

/** A conversation and where it goes on. */
export function Thread({ conversationId, onBegun, opening, onOpened }: ThreadProps) {
  const { data, loading, error, refetch } = useQuery(ThreadDocument, {
    variables: { id: conversationId ?? '' },
    skip: !conversationId,
  });
  const { sending, ask } = useAsking(conversationId, onBegun);
  const draft = useDraft();
  const questions = data?.conversation?.questions ?? [];
  const last = questions.at(-1);
  const isLate = useFollowing(last);
  const isBusy = sending !== undefined || (last !== undefined && !isSettled(last.state) && !isLate);

  const send = async (text: string) => {
    draft.change('');
    draft.box.current?.focus();
    if (!(await ask(text))) draft.compose(text);
  };
  const sent = useRef<Opening>(undefined);
  const sendOpening = useEffectEvent((next: Opening) => {
    if (sent.current === next) return;
    sent.current = next;
    onOpened?.();
    void send(next.question);
  });
  useEffect(() => {
    if (opening) sendOpening(opening);
  }, [opening]);

  const isMissing = conversationId !== undefined && !loading && !data?.conversation;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Turns count={questions.length + (sending === undefined ? 0 : 1)} sending={sending}>
        {isMissing && (
          <FailureNote onRetry={error && (() => void refetch())}>
            {error ? 'This conversation could not be read.' : 'There is no such conversation.'}
          </FailureNote>
        )}
        {loading && !data && <ThreadSkeleton />}
        {!conversationId && !sending && <Starters onAsk={(question) => void send(question)} />}
        {questions.map((question) => (
          <Turn
            key={question.id}
            question={question}
            isLost={question !== last || isLate}
            actions={{ ask: (text) => void send(text), compose: draft.compose }}
          />
        ))}
      </Turns>
      <div className="mx-auto w-full max-w-192 px-4 pb-3 print:hidden">
        <Composer draft={draft} last={last?.text} isBusy={isBusy} onSend={(text) => void send(text)} />
      </div>
      {last && <Announcement question={last} />}
    </div>
  );
}
