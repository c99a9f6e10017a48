import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { classes } from '../../../ui/classes.ts';
import { ConversationMenu } from './ConversationMenu.tsx';
import type { Conversation, Opener } from './History.tsx';
import { RenameField } from './RenameField.tsx';

interface ConversationRowProps {
  conversation: Conversation;
  opener: Opener;
}

/** A conversation in the history: opens it, or does something to it. */
export function ConversationRow({ conversation: { id, title }, opener }: ConversationRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) row.current?.querySelector<HTMLElement>('a, button')?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  return (
    <li ref={row} className="group relative min-w-0">
      {isRenaming ? (
        <RenameField id={id} title={title} onDone={() => setRenaming(false)} />
      ) : (
        <>
          <OpenControl id={id} title={title} opener={opener} />
          <div className="absolute inset-y-0 right-0.5 flex items-center opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-data-[state=open]:opacity-100 max-md:opacity-100 pointer-coarse:opacity-100">
            <ConversationMenu id={id} title={title} onRename={() => setRenaming(true)} onDeleted={opener.onDeleted} />
          </div>
        </>
      )}
    </li>
  );
}

function OpenControl({ id, title, opener }: { id: string; title: string; opener: Opener }) {
  const { current, isBeside, onOpen } = opener;
  const look = classes(
    'block h-8 w-full truncate rounded-control px-2 text-left text-13 leading-8 text-fg-2 group-focus-within:pr-8 group-hover:bg-hover group-hover:pr-8 hover:bg-hover hover:text-fg max-md:h-10 max-md:pr-8 max-md:leading-10 pointer-coarse:pr-8',
    id === current && 'bg-hover font-medium text-fg!',
  );
  const present = id === current ? ('page' as const) : undefined;
  if (isBeside) {
    return (
      <button type="button" aria-current={present} title={title} onClick={() => onOpen(id)} className={look}>
        {title}
      </button>
    );
  }
  return (
    <Link to={`/ask/${id}`} aria-current={present} title={title} onClick={() => onOpen(id)} className={look}>
      {title}
    </Link>
  );
}
