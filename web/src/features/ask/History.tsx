import { useQuery } from '@apollo/client/react';
import { MessagesSquare, Search } from 'lucide-react';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { formatAgo } from '../../lib/instants.ts';
import { useLocale } from '../../lib/locale.ts';
import { EmptyNote, FailureNote } from '../../ui/Notes.tsx';
import { HistoryDocument, type HistoryQuery } from './History.generated.ts';

export type Conversation = NonNullable<HistoryQuery['conversations']>['nodes'][number];

interface HistoryProps {
  /** One conversation of the list: a link on the page, a button in the dock. */
  children: (conversation: Conversation, content: ReactNode) => ReactNode;
}

/** The viewer's conversations, the newest first. */
export function History({ children }: HistoryProps) {
  const [search, setSearch] = useState('');
  const { data, previousData, error, refetch } = useQuery(HistoryDocument, {
    variables: { search: useDeferredValue(search.trim()) || undefined },
  });
  const locale = useLocale();
  const list = (data ?? previousData)?.conversations;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <SearchField value={search} onChange={setSearch} />
      {error && !list && <FailureNote onRetry={() => void refetch()}>The history could not be read.</FailureNote>}
      {list?.nodes.length === 0 && (
        <EmptyNote icon={MessagesSquare}>
          {search ? 'No conversation is called that.' : 'What you ask is kept here, for you alone.'}
        </EmptyNote>
      )}
      <ul aria-label="Conversations" className="relative -mx-1 grid content-start gap-0.5 overflow-y-auto px-1 pb-2">
        {list?.nodes.map((conversation) => (
          <li key={conversation.id} className="min-w-0">
            {children(
              conversation,
              <>
                <span className="block truncate text-13">{conversation.title}</span>
                <span className="block text-11 text-fg-3">{formatAgo(conversation.updatedAt, locale)}</span>
              </>,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="relative shrink-0">
      <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-fg-3" aria-hidden />
      <label htmlFor={id} className="sr-only">
        Find a conversation
      </label>
      <input
        id={id}
        type="search"
        data-shortcut="/"
        value={value}
        placeholder="Find a conversation"
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded-control border border-line bg-surface pr-2 pl-8 text-13 placeholder:text-fg-3"
      />
    </div>
  );
}
