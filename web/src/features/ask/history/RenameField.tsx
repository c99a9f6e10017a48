import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { RenameConversationDocument } from './ConversationMenu.generated.ts';

/** What the graph takes. */
const LONGEST = 200;

interface RenameFieldProps {
  id: string;
  title: string;
  /** It is called something else now, or still what it was. */
  onDone: () => void;
}

/** Calls a conversation something else, in its place: Enter keeps the new title, Escape the old one. */
export function RenameField({ id, title, onDone }: RenameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [rename, isBusy] = useWrite(RenameConversationDocument);
  useEffect(() => field.current?.select(), []);
  const finish = async (next: string) => {
    if (isDone.current) return;
    isDone.current = true;
    const isAnother = next !== '' && next !== title;
    if (!isAnother || (await rename({ input: { id, title: next } }))) return onDone();
    isDone.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void finish(event.currentTarget.value.trim());
    if (event.key !== 'Escape') return;
    // Whatever surrounds it stays open.
    event.preventDefault();
    event.stopPropagation();
    void finish(title);
  };
  return (
    <input
      ref={field}
      aria-label="Title of the conversation"
      defaultValue={title}
      maxLength={LONGEST}
      readOnly={isBusy}
      onKeyDown={onKeyDown}
      onBlur={(event) => void finish(event.target.value.trim())}
      className="h-8 w-full rounded-control border border-accent bg-surface px-2 text-16 ring-3 ring-accent/20 outline-none md:text-13"
    />
  );
}
