import { useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { ConversationMenu } from './history/ConversationMenu.tsx';
import { RenameField } from './history/RenameField.tsx';
import { ThreadHeaderDocument } from './ThreadHeader.generated.ts';

interface ConversationTitleProps {
  /** Undefined before the first question. */
  id: string | undefined;
  onDeleted: (id: string) => void;
  /** The title in the heading that fits there. */
  children: (title: string) => ReactNode;
}

/** What a conversation is called, and what can be done to it. */
export function ConversationTitle({ id, onDeleted, children }: ConversationTitleProps) {
  // The thread asks for it; here it is only read.
  const { data } = useQuery(ThreadHeaderDocument, {
    variables: { id: id ?? '' },
    skip: !id,
    fetchPolicy: 'cache-only',
  });
  const [renaming, setRenaming] = useState<string>();
  const title = data?.conversation?.title;
  if (!id || !title) return <div className="min-w-0 flex-1">{children('Ask')}</div>;
  if (renaming === id) {
    return (
      <div className="min-w-0 max-w-120 flex-1">
        <RenameField id={id} title={title} onDone={() => setRenaming(undefined)} />
      </div>
    );
  }
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1">
      <div className="min-w-0">{children(title)}</div>
      <ConversationMenu id={id} title={title} onRename={() => setRenaming(id)} onDeleted={onDeleted} />
    </div>
  );
}
