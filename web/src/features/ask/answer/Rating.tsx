import type { FragmentType } from '@apollo/client';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { usePart } from '../../../lib/graph/use-part.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { Correction } from './Correction.tsx';
import { RateAnswerDocument, type Rating_QuestionFragment, Rating_QuestionFragmentDoc } from './Rating.generated.ts';

interface RatingProps {
  question: FragmentType<Rating_QuestionFragment>;
  /** What else can be done with the answer. */
  children: ComponentProps<'div'>['children'];
}

/** Whether the answer was right, in the words of whoever asked; a second press takes it back. */
export function Rating({ question, children }: RatingProps) {
  const data = usePart(Rating_QuestionFragmentDoc, question, {});
  const [write, isBusy] = useWrite(RateAnswerDocument);
  const [isCorrecting, setCorrecting] = useState(false);
  if (!data) return null;
  const { id, rating, correction } = data;
  const rate = (next: typeof rating) => {
    const chosen = next === rating ? null : next;
    setCorrecting(chosen === 'BAD');
    void write({ input: { questionId: id, rating: chosen } });
  };
  const correct = async (text: string) => {
    if (await write({ input: { questionId: id, rating: 'BAD', correction: text } })) setCorrecting(false);
  };
  const button = { disabled: isBusy, rating, onRate: rate };
  return (
    <>
      <fieldset aria-label="This answer" className="-ml-2 flex flex-wrap items-center print:hidden">
        {children}
        <RateButton {...button} value="GOOD" icon={<ThumbsUp aria-hidden />} label="Good answer" />
        <RateButton {...button} value="BAD" icon={<ThumbsDown aria-hidden />} label="Not right" />
      </fieldset>
      {rating === 'BAD' && (
        <Correction
          text={correction ?? ''}
          isOpen={isCorrecting}
          isBusy={isBusy}
          onOpenChange={setCorrecting}
          onSend={(text) => void correct(text)}
        />
      )}
    </>
  );
}

type Value = NonNullable<Rating_QuestionFragment['rating']>;

interface RateButtonProps {
  value: Value;
  rating: Value | null;
  icon: ComponentProps<'button'>['children'];
  label: string;
  disabled: boolean;
  onRate: (value: Value) => void;
}

function RateButton({ value, rating, icon, label, disabled, onRate }: RateButtonProps) {
  const isChosen = value === rating;
  return (
    <Button
      look="ghost"
      size="small"
      aria-pressed={isChosen}
      disabled={disabled}
      onClick={() => onRate(value)}
      className={isChosen ? 'text-accent-text! [&_svg]:fill-accent-wash' : undefined}
    >
      {icon}
      {label}
    </Button>
  );
}
