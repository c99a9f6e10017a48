import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/FormRow.tsx';

interface LimitFormProps {
  control: { id: string; 'aria-describedby': string | undefined };
  value: string;
  /** What may be typed, and what to say when something else was. */
  pattern: RegExp;
  wrong: string;
  isBusy: boolean;
  onSave: (text: string) => Promise<void>;
}

/** One limit: its value, and a button to save another. */
export function LimitForm({ control, value, pattern, wrong, isBusy, onSave }: LimitFormProps) {
  const [typed, setTyped] = useState<string>();
  const text = (typed ?? value).trim();
  const isRight = pattern.test(text);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    await onSave(text);
    setTyped(undefined);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className="flex gap-2">
        <TextInput
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? value}
          aria-invalid={isRight ? undefined : true}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" disabled={isBusy || text === value} className="h-9!">
          Save
        </Button>
      </div>
      {!isRight && (
        <p role="alert" className="mt-1 text-12 text-neg">
          {wrong}
        </p>
      )}
    </form>
  );
}
