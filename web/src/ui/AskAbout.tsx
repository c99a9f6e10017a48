import { MessageSquareText } from 'lucide-react';
import { type Aspect, questionAbout, useAskBeside } from '../lib/ask.ts';
import { usePeriod } from '../lib/use-period.ts';
import { Button } from './Button.tsx';

interface AskAboutProps {
  /** The metric's name. */
  metric: string;
  /** What is shown of it; its course without. */
  aspect?: Aspect;
  /** Names the button in letters; otherwise it is an icon. */
  isNamed?: boolean;
  className?: string;
}

/** Asks about a metric in the page's period; nothing where the viewer cannot ask. */
export function AskAbout({ metric, aspect, isNamed, className }: AskAboutProps) {
  const askBeside = useAskBeside();
  const [period] = usePeriod();
  if (!askBeside) return null;
  const label = `Ask ${nameOf(metric, aspect)}`;
  return (
    <Button
      look={isNamed ? 'secondary' : 'ghost'}
      size={isNamed ? 'medium' : 'icon'}
      aria-label={isNamed ? undefined : label}
      title={label}
      onClick={() => askBeside(questionAbout(metric, period, aspect))}
      className={className}
    >
      <MessageSquareText aria-hidden />
      {isNamed && 'Ask about this'}
    </Button>
  );
}

function nameOf(metric: string, aspect: Aspect = 'COURSE'): string {
  if (aspect === 'DRIVERS') return `what moved ${metric}`;
  return aspect === 'COURSE' ? `about ${metric}` : `about ${metric} by ${aspect.by}`;
}
