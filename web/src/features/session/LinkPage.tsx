import { CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { RefusalNote } from '../../ui/Notes.tsx';
import { PlainPage } from '../../ui/PlainPage.tsx';

interface LinkPageProps {
  title: string;
  subtitle: string;
  /** What the button says: a verb. */
  action: string;
  refusal: string | undefined;
  /** What the person gives beside the link, above the button. */
  children?: ReactNode;
  /** Spends the link's token; true when that was done. */
  follow: (token: string) => Promise<boolean>;
  doneTitle: string;
  /** What has come of it, and where to go on. */
  done: ReactNode;
  /** What to do once it is done. */
  next: ReactNode;
}

/**
 * A link out of a letter that does something. It waits for a press: programs that look into mail for its reader open links, too,
 * and some would spend them.
 */
export function LinkPage({ title, subtitle, action, refusal, follow, doneTitle, done, next, children }: LinkPageProps) {
  const token = useSearchParams()[0].get('token') ?? '';
  const [state, setState] = useState<'WAITING' | 'BUSY' | 'DONE'>('WAITING');
  const go = async () => {
    setState('BUSY');
    setState((await follow(token)) ? 'DONE' : 'WAITING');
  };
  if (state === 'DONE')
    return (
      <PlainPage title={doneTitle} footer={next}>
        <p role="status" className="flex gap-2 text-14 text-fg-2">
          <CircleCheck className="mt-0.5 size-4 shrink-0 text-pos" aria-hidden />
          <span className="min-w-0 break-words">{done}</span>
        </p>
      </PlainPage>
    );
  return (
    <PlainPage title={title} subtitle={subtitle}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {children}
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <Button type="submit" look="primary" size="large" disabled={state === 'BUSY'}>
          {action}
        </Button>
      </form>
    </PlainPage>
  );
}
