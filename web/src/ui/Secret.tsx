import { Check, Copy } from 'lucide-react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { useCopied } from './use-copied.ts';

/** A secret to be taken elsewhere, such as the key of an interface. `shown` is how it reads better. */
export function Secret({ label, value, shown = value }: { label: string; value: string; shown?: string }) {
  const [isCopied, copy] = useCopied(value);
  return (
    <Field
      label={label}
      value={shown}
      readOnly
      spellCheck={false}
      onFocus={({ target }) => target.select()}
      className="font-mono text-13!"
      button={
        <Button look="ghost" size="icon" aria-label={isCopied ? 'Copied' : 'Copy'} onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        </Button>
      }
    />
  );
}
