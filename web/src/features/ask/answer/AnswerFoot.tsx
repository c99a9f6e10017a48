import { Check, Copy, Database } from 'lucide-react';
import { formatInstant } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCopied } from '../../../ui/use-copied.ts';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import { HelpNote } from './HelpNote.tsx';
import { plainAnswer } from './plain-text.ts';
import { Rating } from './Rating.tsx';

interface AnswerFootProps {
  question: Turn_QuestionFragment;
  answer: NonNullable<Turn_QuestionFragment['answer']>;
}

/** What the answer rests on, the way to take it along, and what one thinks of it. */
export function AnswerFoot({ question, answer }: AnswerFootProps) {
  const locale = useLocale();
  const { text, milliseconds, answeredBy, fallback } = question;
  const [isCopied, copy] = useCopied(plainAnswer(text, answer));
  const at = answer.evidence[0]?.at;
  const seconds = milliseconds !== null && (milliseconds / 1_000).toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <footer className="grid gap-1.5">
      <p className="flex min-w-0 items-center gap-1.5 text-12 text-fg-3">
        <Database className="size-3.5 shrink-0" aria-hidden />
        <span className="min-w-0">
          {at && `As of ${formatInstant(at, locale)}`}
          {seconds && ` · answered in ${seconds} s`}
          {answeredBy && ` · with the help of ${answeredBy}`}
        </span>
      </p>
      <HelpNote answeredBy={answeredBy} fallback={fallback} />
      <Rating question={question}>
        <Button look="ghost" size="small" onClick={copy}>
          {isCopied ? <Check className="text-pos" aria-hidden /> : <Copy aria-hidden />}
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </Rating>
    </footer>
  );
}
