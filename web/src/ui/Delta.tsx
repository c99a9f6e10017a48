import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import { type Better, formatChange, judge, type Unit } from '../lib/format.ts';
import { useLocale } from '../lib/locale.ts';
import { classes } from './classes.ts';

interface DeltaProps {
  change?: number | null;
  changeRate?: number | null;
  unit: Unit;
  better: Better;
  /** A tinted pill beside a large figure, or plain text in a table. */
  look?: 'pill' | 'plain';
}

const INK = { good: 'text-pos', bad: 'text-neg', neutral: 'text-fg-3' };
const WASH = { good: 'bg-pos-wash', bad: 'bg-neg-wash', neutral: 'bg-hover' };

/** A change: arrow and sign say the direction, colour says whether it is good. Nothing when there is nothing to compare. */
export function Delta({ change, changeRate, unit, better, look = 'pill' }: DeltaProps) {
  const text = formatChange({ change, changeRate }, unit, useLocale());
  if (text === undefined) return null;
  // What rounds to nothing is nothing, whatever its sign.
  const isFlat = /^[+−]?0/.test(text) && !/[1-9]/.test(text);
  const verdict = isFlat ? 'neutral' : judge(change, better);
  const Arrow = !change || isFlat ? ArrowRight : change > 0 ? ArrowUpRight : ArrowDownRight;
  return (
    <span
      className={classes(
        'num inline-flex items-center gap-1 text-12 font-medium whitespace-nowrap',
        INK[verdict],
        look === 'pill' && `h-5 rounded-pill px-1.5 ${WASH[verdict]}`,
      )}
    >
      <Arrow className="size-3.5" aria-hidden />
      {text}
    </span>
  );
}
