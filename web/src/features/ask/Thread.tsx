import type { KeyboardEvent, ReactNode } from 'react';
import { FailureNote } from '../../ui/Notes.tsx';
import { Composer } from './Composer.tsx';
import { Announcement } from './progress/Announcement.tsx';
import { isSettled } from './progress/use-following.ts';
import { Starters } from './Starters.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { Turn } from './Turn.tsx';
import { Turns } from './Turns.tsx';
import { useConversation } from './use-conversation.ts';
import { useDraft } from './use-draft.ts';
import { type Opening, useOpening } from './use-opening.ts';
import { useTalk } from './use-talk.ts';

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
  const { conversation, isLoading, isFault, readAgain } = useConversation(conversationId);
  const draft = useDraft();
  const questions = conversation?.questions ?? [];
  const last = questions.at(-1);
  // One that is tried again is not always the last.
  const current = questions.findLast(({ state }) => !isSettled(state)) ?? last;
  const { sending, progress, isLate, isBusy, stop, actions } = useTalk(conversationId, current, draft, onBegun);
  useOpening(opening, (question) => {
    onOpened?.();
    actions.ask(question);
  });
  return (
    <Stoppable onStop={stop}>
      <Turns count={questions.length + (sending === undefined ? 0 : 1)} sending={sending}>
        {conversationId && !conversation && <Missing isLoading={isLoading} isFault={isFault} onRetry={readAgain} />}
        {!conversationId && !sending && <Starters onAsk={actions.ask} />}
        {questions.map((question) => (
          <Turn
            key={question.id}
            question={question}
            progress={question === current && !isLate ? progress : undefined}
            actions={actions}
          />
        ))}
      </Turns>
      <div className="relative mx-auto w-full max-w-192 px-4 pb-3 before:pointer-events-none before:absolute before:inset-x-0 before:-top-5 before:h-5 before:bg-linear-to-t before:from-bg print:hidden">
        <Composer draft={draft} last={last?.text} isBusy={isBusy} onSend={actions.ask} onStop={stop} />
      </div>
      {current && <Announcement question={current} progress={progress} />}
    </Stoppable>
  );
}

/** Where Escape ends the answer that is under way; what surrounds it stays open then. */
function Stoppable({ onStop, children }: { onStop: (() => void) | undefined; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !onStop) return;
    event.preventDefault();
    onStop();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys that are pressed somewhere inside
    <div onKeyDown={onKeyDown} className="flex min-h-0 min-w-0 flex-1 flex-col">
      {children}
    </div>
  );
}

/** Stands where the conversation would: on its way, not read, or not there at all. */
function Missing({ isLoading, isFault, onRetry }: { isLoading: boolean; isFault: boolean; onRetry: () => void }) {
  if (isLoading) return <ThreadSkeleton />;
  if (!isFault) return <FailureNote>There is no such conversation.</FailureNote>;
  return <FailureNote onRetry={onRetry}>This conversation could not be read.</FailureNote>;
}
