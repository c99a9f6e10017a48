import { useQuery } from '@apollo/client/react';
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
import { type Opening, useOpening } from './use-opening.ts';

interface ThreadProps {
  /** Undefined before the first question. */
  conversationId: string | undefined;
  onBegun: (conversationId: string) => void;
  /** A question that was raised elsewhere, and what to call when it was sent. */
  opening?: Opening;
  onOpened?: () => void;
}

/** A conversation and where it goes on. */
export function Thread({ conversationId, onBegun, opening, onOpened }: ThreadProps) {
  const variables = { id: conversationId ?? '' };
  const { data, loading, error, refetch } = useQuery(ThreadDocument, { variables, skip: !conversationId });
  const { sending, ask } = useAsking(conversationId, onBegun);
  const draft = useDraft();
  const questions = data?.conversation?.questions ?? [];
  const last = questions.at(-1);
  const isLate = useFollowing(last);
  const isAnswering = last !== undefined && !isSettled(last.state) && !isLate;

  const send = async (text: string) => {
    draft.change('');
    draft.box.current?.focus();
    if (!(await ask(text))) draft.compose(text);
  };
  const actions = { ask: (text: string) => void send(text), compose: draft.compose };
  useOpening(opening, (question) => {
    onOpened?.();
    actions.ask(question);
  });
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Turns count={questions.length + (sending === undefined ? 0 : 1)} sending={sending}>
        {conversationId && !data?.conversation && (
          <Missing isLoading={loading} isFault={error !== undefined} onRetry={() => void refetch()} />
        )}
        {!conversationId && !sending && <Starters onAsk={actions.ask} />}
        {questions.map((question) => (
          <Turn key={question.id} question={question} isLost={question !== last || isLate} actions={actions} />
        ))}
      </Turns>
      <div className="mx-auto w-full max-w-192 px-4 pb-3 print:hidden">
        <Composer draft={draft} last={last?.text} isBusy={sending !== undefined || isAnswering} onSend={actions.ask} />
      </div>
      {last && <Announcement question={last} />}
    </div>
  );
}

/** Stands where the conversation would: on its way, not read, or not there at all. */
function Missing({ isLoading, isFault, onRetry }: { isLoading: boolean; isFault: boolean; onRetry: () => void }) {
  if (isLoading) return <ThreadSkeleton />;
  if (!isFault) return <FailureNote>There is no such conversation.</FailureNote>;
  return <FailureNote onRetry={onRetry}>This conversation could not be read.</FailureNote>;
}
