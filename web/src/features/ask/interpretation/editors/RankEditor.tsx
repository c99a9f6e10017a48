import { type FormEvent, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { useFirstFocus } from '../../../../ui/use-first-focus.ts';
import { ENDS } from '../plan.ts';
import type { EditorProps } from './editor.ts';

const USUAL = 10;
/** What the graph takes. */
const MOST = 50;

/** How many from which end. */
export function RankEditor({ plan: { rank }, onChange }: EditorProps) {
  const [end, setEnd] = useState(rank?.from ?? 'TOP');
  const [count, setCount] = useState(String(rank?.count ?? USUAL));
  const number = Number(count);
  const isSound = Number.isInteger(number) && number >= 1 && number <= MOST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSound) onChange({ rank: { from: end, count: number } });
  };
  return (
    <form ref={useFirstFocus<HTMLFormElement>()} onSubmit={submit} noValidate className="grid gap-3 px-3.5 pt-1 pb-3">
      <Segmented label="From which end" value={end} options={ENDS} onChange={setEnd} className="justify-self-start" />
      <Field
        label="How many"
        inputMode="numeric"
        value={count}
        onChange={(event) => setCount(event.target.value)}
        error={isSound ? undefined : `A number from 1 to ${MOST}.`}
      />
      <div className="flex justify-end gap-2">
        {rank && (
          <Button look="ghost" onClick={() => onChange({ rank: null })}>
            All of them
          </Button>
        )}
        <Button type="submit" look="primary" disabled={!isSound}>
          Show these
        </Button>
      </div>
    </form>
  );
}
