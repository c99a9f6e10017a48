import { History as HistoryIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { graph } from '../../lib/graph/client.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { HistoryDocument } from './History.generated.ts';
import { type Conversation, History } from './History.tsx';
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
  return (
    <>
      <title>Ask · A-EMS</title>
      <div className="-mx-4 -mt-4 -mb-10 flex h-[calc(100dvh-47px)] lg:-mx-6">
        <aside
          aria-label="History"
          className="hidden w-65 shrink-0 flex-col gap-3 border-r border-line p-3 @4xl:flex print:hidden"
        >
          <NewLink />
          <HistoryLinks current={id} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <NarrowHeader onHistory={() => setHistoryOpen(true)} />
          <h1 className="sr-only hidden @4xl:block">Ask</h1>
          <Thread conversationId={id} onBegun={(begun) => void navigate(`/ask/${begun}`, { replace: !id })} />
        </div>
      </div>
      {isHistoryOpen && (
        <Sheet title="History" onClose={() => setHistoryOpen(false)}>
          <div className="flex min-h-0 flex-1 flex-col p-4">
            <HistoryLinks current={id} onGone={() => setHistoryOpen(false)} />
          </div>
        </Sheet>
      )}
    </>
  );
}

/** Where there is no room for the history at the side. */
function NarrowHeader({ onHistory }: { onHistory: () => void }) {
  return (
    <header className="flex h-11 shrink-0 items-center justify-between gap-2 border-b border-line px-4 @4xl:hidden print:hidden">
      <h1 className="text-14">Ask</h1>
      <div className="flex gap-1">
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

function HistoryLinks({ current, onGone }: { current: string | undefined; onGone?: () => void }) {
  return (
    <History>
      {({ id }: Conversation, content) => (
        <Link
          to={`/ask/${id}`}
          onClick={onGone}
          aria-current={id === current ? 'page' : undefined}
          className={classes(
            'block rounded-control px-2 py-1.5 text-fg-2 hover:bg-hover hover:text-fg',
            id === current && 'bg-hover text-fg!',
          )}
        >
          {content}
        </Link>
      )}
    </History>
  );
}
