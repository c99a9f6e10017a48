import { useQuery } from '@apollo/client/react';
import type { KeyboardEvent } from 'react';
import { FailureNote } from '../../ui/Notes.tsx';
import { Composer } from './Composer.tsx';
import { Announcement } from './progress/Announcement.tsx';
import { useEnding } from './progress/use-ending.ts';
import { isSettled, useFollowing } from './progress/use-following.ts';
import { Starters } from './Starters.tsx';
import { ThreadDocument } from './Thread.generated.ts';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { Turn } from './Turn.tsx';
import { Turns } from './Turns.tsx';
import type { TurnActions } from './turn-actions.ts';
import { useAsking } from './use-asking.ts';
import { useDraft } from './use-draft.ts';
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
  const { progress, isLate, waitOn } = useFollowing(last);
  const underWay = last && !isSettled(last.state) && !isLate ? last.id : undefined;
  const { stop, isStopping, retry } = useEnding(underWay);

  const send = async (text: string) => {
    draft.change('');
    draft.box.current?.focus();
    if (!(await ask(text))) draft.compose(text);
  };
  const actions: TurnActions = {
    ask: (text) => void send(text),
    retry: (id) => void retry(id).then(waitOn),
  };
  useOpening(opening, (question) => {
    onOpened?.();
    actions.ask(question);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !underWay) return;
    // What surrounds the thread stays open.
    event.preventDefault();
    stop();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys that are pressed somewhere inside
    <div onKeyDown={onKeyDown} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Turns count={questions.length + (sending === undefined ? 0 : 1)} sending={sending}>
        {conversationId && !data?.conversation && (
          <Missing isLoading={loading} isFault={error !== undefined} onRetry={() => void refetch()} />
        )}
        {!conversationId && !sending && <Starters onAsk={actions.ask} />}
        {questions.map((question) => (
          <Turn
            key={question.id}
            question={question}
            progress={question === last && !isLate ? progress : undefined}
            actions={actions}
          />
        ))}
      </Turns>
      <div className="mx-auto w-full max-w-192 px-4 pb-3 print:hidden">
        <Composer
          draft={draft}
          last={last?.text}
          isBusy={sending !== undefined || underWay !== undefined}
          onSend={actions.ask}
          onStop={underWay && !isStopping ? stop : undefined}
        />
      </div>
      {last && <Announcement question={last} progress={progress} />}
    </div>
  );
}

/** Stands where the conversation would: on its way, not read, or not there at all. */
function Missing({ isLoading, isFault, onRetry }: { isLoading: boolean; isFault: boolean; onRetry: () => void }) {
  if (isLoading) return <ThreadSkeleton />;
  if (!isFault) return <FailureNote>There is no such conversation.</FailureNote>;
  return <FailureNote onRetry={onRetry}>This conversation could not be read.</FailureNote>;
}
