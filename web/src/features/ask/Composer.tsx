import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Draft } from './use-draft.ts';

interface ComposerProps {
  draft: Draft;
  /** What was asked last, for the arrow key. */
  last: string | undefined;
  /** A question is being answered: the next one waits, as it may go on from that answer. */
  isBusy: boolean;
  onSend: (text: string) => void;
  /** Ends the answer that is under way; undefined while that cannot be done. */
  onStop: (() => void) | undefined;
}

/** Where one asks: Enter sends, Shift+Enter begins a line, the arrow up brings the last question back, and what is under way is stopped. */
export function Composer({ draft, last, isBusy, onSend, onStop }: ComposerProps) {
  const text = draft.text.trim();
  const isReady = !isBusy && text !== '';
  const send = () => isReady && onSend(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="rounded-card border border-line-strong bg-surface p-2 shadow-card focus-within:border-accent"
    >
      <Box draft={draft} last={last} onEnter={send} />
      <div className="flex items-center justify-between gap-3 pl-1.5">
        <p aria-hidden className="truncate text-11 text-fg-3">
          <span className="max-md:hidden">
            {isBusy ? 'Esc stops the answer' : 'Enter sends · Shift Enter: new line'}
          </span>
        </p>
        {isBusy ? (
          <Button size="icon" aria-label="Stop" title="Stop (Esc)" disabled={!onStop} onClick={onStop}>
            <Square className="size-3! fill-current" />
          </Button>
        ) : (
          <Button type="submit" look="primary" size="icon" aria-label="Send" disabled={!isReady}>
            <ArrowUp />
          </Button>
        )}
      </div>
    </form>
  );
}

/** What the graph takes. */
const LONGEST = 2_000;

function Box({ draft, last, onEnter }: Pick<ComposerProps, 'draft' | 'last'> & { onEnter: () => void }) {
  const id = useId();
  const { text, change, box } = draft;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also chooses among the words that an input method offers.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'ArrowUp' && text === '' && last) {
      event.preventDefault();
      change(last);
    }
  };
  return (
    <>
      <label htmlFor={id} className="sr-only">
        Ask about your numbers
      </label>
      <textarea
        ref={box}
        id={id}
        rows={1}
        value={text}
        maxLength={LONGEST}
        placeholder="Ask about your numbers"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-8 w-full resize-none bg-transparent px-1.5 py-1 text-16 outline-none placeholder:text-fg-3 md:text-14"
      />
    </>
  );
}
