import { type ReactNode, useEffect, useRef } from 'react';
import { Steps } from './progress/Steps.tsx';
import { Said } from './Said.tsx';

interface TurnsProps {
  /** How many questions there are, with the one on its way. */
  count: number;
  /** The question that is on its way to the server. */
  sending: string | undefined;
  children: ReactNode;
}

/** The turns of a conversation, in a column that scrolls; a new question comes to its top, however short its answer is. */
export function Turns({ count, sending, children }: TurnsProps) {
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const newest = column.current?.querySelector<HTMLElement>('article:last-of-type');
    if (count > 0 && newest) column.current?.scrollTo({ top: newest.offsetTop - ABOVE_PX });
  }, [count]);
  return (
    <div ref={column} className="@container-size relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div className="@container mx-auto flex min-h-full w-full max-w-192 flex-col gap-8 px-4 py-5 [&>article:last-of-type:not(:first-of-type)]:min-h-[calc(100cqh-40px)]">
        {children}
        {sending !== undefined && (
          <article aria-label={sending} className="grid content-start gap-3">
            <Said>{sending}</Said>
            <Steps step="UNDERSTANDING" />
          </article>
        )}
      </div>
    </div>
  );
}

/** Between the newest question and the top. */
const ABOVE_PX = 20;
