import { Check, Copy, Database } from 'lucide-react';
import { formatInstant } from '../../lib/instants.ts';
import { useLocale } from '../../lib/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { useCopied } from '../../ui/use-copied.ts';
import { plainAnswer } from './plain-text.ts';
import type { Turn_QuestionFragment } from './Turn.generated.ts';

interface AnswerFootProps {
  question: Turn_QuestionFragment;
  answer: NonNullable<Turn_QuestionFragment['answer']>;
}

/** What the answer rests on, and the way to take it along. */
export function AnswerFoot({ question: { text, milliseconds }, answer }: AnswerFootProps) {
  const locale = useLocale();
  const [isCopied, copy] = useCopied(plainAnswer(text, answer));
  const at = answer.evidence[0]?.at;
  const seconds = milliseconds !== null && (milliseconds / 1_000).toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <div className="-my-1 flex min-h-8 items-center justify-between gap-3 text-12 text-fg-3">
      <p className="flex min-w-0 items-center gap-1.5">
        <Database className="size-3.5 shrink-0" aria-hidden />
        <span className="truncate">
          {at && `As of ${formatInstant(at, locale)}`}
          {seconds && ` · answered in ${seconds} s`}
        </span>
      </p>
      <Button look="ghost" size="icon" aria-label="Copy the answer" title="Copy the answer" onClick={copy}>
        {isCopied ? <Check className="text-pos" /> : <Copy />}
      </Button>
    </div>
  );
}
