import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { DockHeader } from './DockHeader.tsx';
import { History } from './history/History.tsx';
import { Thread } from './Thread.tsx';
import type { Opening } from './use-opening.ts';

interface AskDockProps {
  conversationId: string | undefined;
  onConversation: (id: string | undefined) => void;
  /** A question that was raised by the page. */
  opening: Opening | undefined;
  /** The question of `opening` was sent. */
  onOpened: () => void;
  onClose: () => void;
}

/** A conversation beside the page, or over it where there is no room beside. Escape closes it. */
export function AskDock({ conversationId, onConversation, opening, onOpened, onClose }: AskDockProps) {
  const [isHistory, setHistory] = useState(false);
  const dock = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opening) setHistory(false);
    dock.current?.querySelector('textarea')?.focus();
  }, [opening]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  const choose = (id: string | undefined) => {
    onConversation(id);
    setHistory(false);
  };
  const forget = (id: string) => id === conversationId && onConversation(undefined);
  return (
    <aside
      ref={dock}
      aria-label="Ask"
      onKeyDown={onKeyDown}
      className="fixed inset-x-0 top-[47px] bottom-0 z-20 flex flex-col bg-bg lg:sticky lg:h-[calc(100dvh-47px)] lg:w-105 lg:shrink-0 lg:self-start lg:border-l lg:border-line print:hidden"
    >
      <DockHeader
        conversationId={conversationId}
        isHistory={isHistory}
        onHistory={() => setHistory(!isHistory)}
        onNew={() => choose(undefined)}
        onClose={onClose}
      />
      {isHistory ? (
        <div className="flex min-h-0 flex-1 flex-col p-4">
          <History current={conversationId} isBeside onOpen={choose} onDeleted={forget} />
        </div>
      ) : (
        <Thread conversationId={conversationId} onBegun={onConversation} opening={opening} onOpened={onOpened} />
      )}
    </aside>
  );
}
