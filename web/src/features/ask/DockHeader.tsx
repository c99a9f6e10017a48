import { History as HistoryIcon, Maximize2, Plus, X } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { ConversationTitle } from './ConversationTitle.tsx';

interface DockHeaderProps {
  conversationId: string | undefined;
  isHistory: boolean;
  onHistory: () => void;
  onNew: () => void;
  onClose: () => void;
}

/** What can be done with the dock. */
export function DockHeader({ conversationId, isHistory, onHistory, onNew, onClose }: DockHeaderProps) {
  const page = conversationId ? `/ask/${conversationId}` : '/ask';
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
      <ConversationTitle id={isHistory ? undefined : conversationId} onDeleted={onNew}>
        {(title) => <h2 className="truncate text-13">{title}</h2>}
      </ConversationTitle>
      <Button
        look="ghost"
        size="icon"
        aria-label="History"
        aria-pressed={isHistory}
        title="History"
        onClick={onHistory}
        className={isHistory ? 'bg-hover text-fg!' : undefined}
      >
        <HistoryIcon />
      </Button>
      <Button look="ghost" size="icon" aria-label="New conversation" title="New conversation" onClick={onNew}>
        <Plus />
      </Button>
      <Button look="ghost" size="icon" asChild>
        <Link to={page} aria-label="Open as a page" title="Open as a page" onClick={onClose}>
          <Maximize2 />
        </Link>
      </Button>
      <Button look="ghost" size="icon" aria-label="Close Ask" title="Close (Esc)" onClick={onClose}>
        <X />
      </Button>
    </header>
  );
}
