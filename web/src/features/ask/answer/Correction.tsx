import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';

/** What the graph takes. */
const LONGEST = 1_000;

interface CorrectionProps {
  /** What was said before; empty when nothing was. */
  text: string;
  isOpen: boolean;
  isBusy: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSend: (text: string) => void;
}

/** What was meant, or what is wrong with the answer, in the words of whoever asked. */
export function Correction({ text, isOpen, isBusy, onOpenChange, onSend }: CorrectionProps) {
  if (isOpen) return <CorrectionForm text={text} isBusy={isBusy} onClose={() => onOpenChange(false)} onSend={onSend} />;
  return (
    <p role="status" className="flex flex-wrap items-baseline gap-x-2 text-13 text-fg-2">
      {text ? <q className="min-w-0 break-words">{text}</q> : 'Noted.'}
      <Button look="link" size="inline" onClick={() => onOpenChange(true)}>
        {text ? 'Change' : 'Say what is wrong'}
      </Button>
    </p>
  );
}

type CorrectionFormProps = Pick<CorrectionProps, 'text' | 'isBusy' | 'onSend'> & { onClose: () => void };

function CorrectionForm({ text, isBusy, onSend, onClose }: CorrectionFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(field.current?.value.trim() ?? '');
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => closeOnEscape(event, onClose)}
      className="card grid scroll-my-4 gap-2 p-3"
    >
      <label htmlFor={id} className="text-13 font-medium">
        What did you mean, or what is wrong?
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        defaultValue={text}
        maxLength={LONGEST}
        aria-describedby={`${id}-use`}
        className="field-sizing-content max-h-40 min-h-14 w-full resize-none rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-16 outline-none focus:border-accent focus:ring-3 focus:ring-accent/20 md:text-13"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p id={`${id}-use`} className="text-12 text-fg-3">
          It is kept with the question, so that the answer can be made right.
        </p>
        <Choices isBusy={isBusy} onClose={onClose} />
      </div>
    </form>
  );
}

/** Only the form closes: the dock around it stays open. */
function closeOnEscape(event: KeyboardEvent, close: () => void) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

function Choices({ isBusy, onClose }: Pick<CorrectionFormProps, 'isBusy' | 'onClose'>) {
  return (
    <div className="flex gap-2">
      <Button size="small" onClick={onClose}>
        Not now
      </Button>
      <Button type="submit" look="primary" size="small" disabled={isBusy}>
        Send
      </Button>
    </div>
  );
}
