import { History as HistoryIcon, Maximize2, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { History } from './History.tsx';
import { type Opening, Thread } from './Thread.tsx';

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
  return (
    <aside
      ref={dock}
      aria-label="Ask"
      onKeyDown={onKeyDown}
      className="fixed inset-x-0 top-[47px] bottom-0 z-20 flex flex-col bg-bg lg:sticky lg:h-[calc(100dvh-47px)] lg:w-105 lg:shrink-0 lg:self-start lg:border-l lg:border-line print:hidden"
    >
      <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
        <h2 className="flex-1 text-13">Ask</h2>
        <Button
          look="ghost"
          size="icon"
          aria-label="History"
          aria-pressed={isHistory}
          title="History"
          onClick={() => setHistory(!isHistory)}
        >
          <HistoryIcon />
        </Button>
        <Button
          look="ghost"
          size="icon"
          aria-label="New conversation"
          title="New conversation"
          onClick={() => choose(undefined)}
        >
          <Plus />
        </Button>
        <Button look="ghost" size="icon" asChild>
          <Link
            to={conversationId ? `/ask/${conversationId}` : '/ask'}
            aria-label="Open as a page"
            title="Open as a page"
            onClick={onClose}
          >
            <Maximize2 />
          </Link>
        </Button>
        <Button look="ghost" size="icon" aria-label="Close Ask" title="Close (Esc)" onClick={onClose}>
          <X />
        </Button>
      </header>
      {isHistory ? (
        <div className="flex min-h-0 flex-1 flex-col p-4">
          <History>
            {({ id }, content) => (
              <button
                type="button"
                onClick={() => choose(id)}
                className="block w-full rounded-control px-2 py-1.5 text-left text-fg-2 hover:bg-hover hover:text-fg"
              >
                {content}
              </button>
            )}
          </History>
        </div>
      ) : (
        <Thread conversationId={conversationId} onBegun={onConversation} opening={opening} onOpened={onOpened} />
      )}
    </aside>
  );
}
