import { History as HistoryIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { graph } from '../../lib/graph/client.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { ConversationTitle } from './ConversationTitle.tsx';
import { HistoryDocument } from './history/History.generated.ts';
import { History } from './history/History.tsx';
import { ThreadDocument } from './Thread.generated.ts';
import { Thread } from './Thread.tsx';

/** Starts the page's queries while its code still loads; the parts say themselves when theirs failed. */
export function loadAsk({ params: { id } }: LoaderFunctionArgs): null {
  const quietly = { errorPolicy: 'all' } as const;
  void graph.query({ query: HistoryDocument, ...quietly }).catch(() => undefined);
  if (id) void graph.query({ query: ThreadDocument, variables: { id }, ...quietly }).catch(() => undefined);
  return null;
}

/** Asking, with all that was asked before at the side. */
export function AskPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const forget = (deleted: string) => deleted === id && void navigate('/ask', { replace: true });
  const opener = { current: id, onOpen: () => setHistoryOpen(false), onDeleted: forget };
  return (
    <>
      <title>Ask · A-EMS</title>
      <div className="-mx-4 -mt-4 -mb-10 flex h-[calc(100dvh-47px)] lg:-mx-6">
        <aside
          aria-label="History"
          className="hidden w-65 shrink-0 flex-col gap-3 border-r border-line p-3 @4xl:flex print:hidden"
        >
          <NewLink />
          <History {...opener} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <ThreadHeader id={id} onHistory={() => setHistoryOpen(true)} onDeleted={forget} />
          <Thread conversationId={id} onBegun={(begun) => void navigate(`/ask/${begun}`, { replace: !id })} />
        </div>
      </div>
      {isHistoryOpen && (
        <Sheet title="History" onClose={() => setHistoryOpen(false)}>
          <div className="flex min-h-0 flex-1 flex-col p-4">
            <History {...opener} />
          </div>
        </Sheet>
      )}
    </>
  );
}

interface ThreadHeaderProps {
  id: string | undefined;
  onHistory: () => void;
  onDeleted: (id: string) => void;
}

/** What the conversation is called; where there is no room for the history at the side, the way to it. */
function ThreadHeader({ id, onHistory, onDeleted }: ThreadHeaderProps) {
  return (
    <header
      className={classes(
        'flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4 print:hidden',
        !id && '@4xl:hidden',
      )}
    >
      <ConversationTitle id={id} onDeleted={onDeleted}>
        {(title) => <h1 className="truncate text-14">{title}</h1>}
      </ConversationTitle>
      <div className="flex gap-1 @4xl:hidden">
        <Button look="ghost" size="icon" aria-label="History" onClick={onHistory}>
          <HistoryIcon />
        </Button>
        <Button look="ghost" size="icon" asChild>
          <Link to="/ask" aria-label="New conversation">
            <Plus />
          </Link>
        </Button>
      </div>
    </header>
  );
}

function NewLink() {
  return (
    <Button asChild>
      <Link to="/ask">
        <Plus aria-hidden />
        New conversation
      </Link>
    </Button>
  );
}
