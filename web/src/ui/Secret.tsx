import { Check, Copy } from 'lucide-react';
import { Button } from './Button.tsx';
import { useCopied } from './use-copied.ts';

/** A secret to be taken elsewhere, such as the key of an interface, whole in sight. `shown` is how it reads better. */
export function Secret({ label, value, shown = value }: { label: string; value: string; shown?: string }) {
  const [isCopied, copy] = useCopied(value);
  return (
    <div className="grid gap-1.5">
      <p className="text-13 font-medium">{label}</p>
      <div className="flex items-start gap-1 rounded-control border border-line-strong bg-surface py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 py-1.5 font-mono text-13 wrap-anywhere select-all">{shown}</code>
        <Button look="ghost" size="icon" aria-label={isCopied ? 'Copied' : 'Copy'} onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        </Button>
      </div>
    </div>
  );
}
