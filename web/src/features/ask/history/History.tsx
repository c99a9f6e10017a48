import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { MessagesSquare } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { EmptyNote, FailureNote } from '../../../ui/Notes.tsx';
import { ConversationRow } from './ConversationRow.tsx';
import { groupByAge } from './group-by-age.ts';
import { HistoryDocument, type HistoryQuery } from './History.generated.ts';
import { HistorySearch } from './HistorySearch.tsx';

type List = NonNullable<HistoryQuery['conversations']>;
export type Conversation = List['nodes'][number];

/** How a conversation of the list is opened. */
export interface Opener {
  /** The one that is open. */
  current: string | undefined;
  /** It opens beside the page rather than at its address. */
  isBeside?: boolean;
  onOpen: (id: string) => void;
  onDeleted: (id: string) => void;
}

/** The viewer's conversations, the newest first, so many at a time. */
export function History(opener: Opener) {
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim()) || undefined;
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(HistoryDocument, {
    variables: { search: sought },
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.conversations;
  const more = () => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <HistorySearch value={search} onChange={setSearch} />
      {!list && !error && <HistorySkeleton />}
      {!list && error && <FailureNote onRetry={() => void refetch()}>The history could not be read.</FailureNote>}
      {list?.nodes.length === 0 && (
        <EmptyNote icon={MessagesSquare}>
          {sought ? 'In no conversation was that asked.' : 'What you ask is kept here, for you alone.'}
        </EmptyNote>
      )}
      {list && list.nodes.length > 0 && (
        <Rows list={list} opener={opener} isBusy={networkStatus === NetworkStatus.fetchMore} onMore={more} />
      )}
    </div>
  );
}

interface RowsProps {
  list: List;
  opener: Opener;
  /** Further rows are on their way. */
  isBusy: boolean;
  onMore: () => void;
}

function Rows({ list: { nodes, pageInfo, totalCount }, opener, isBusy, onMore }: RowsProps) {
  return (
    <section aria-label="Conversations" className="relative -mx-1 grid content-start gap-3 overflow-y-auto px-1 pb-2">
      {groupByAge(nodes).map(({ name, rows }) => (
        <div key={name}>
          <p aria-hidden className="px-2 pb-1 text-11 font-medium text-fg-3">
            {name}
          </p>
          <ul aria-label={name} className="grid gap-px">
            {rows.map((conversation) => (
              <ConversationRow key={conversation.id} conversation={conversation} opener={opener} />
            ))}
          </ul>
        </div>
      ))}
      {pageInfo.hasNextPage && (
        <Button look="ghost" size="small" disabled={isBusy} aria-busy={isBusy} onClick={onMore} className="mx-1">
          {isBusy ? 'Loading…' : `Show more of ${totalCount}`}
        </Button>
      )}
    </section>
  );
}

function HistorySkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-2 pt-1">
      <div className="skeleton h-4 w-14" />
      <div className="skeleton h-7" />
      <div className="skeleton h-7" />
      <div className="skeleton h-7" />
    </div>
  );
}
