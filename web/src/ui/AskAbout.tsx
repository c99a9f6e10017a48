import { MessageSquareText } from 'lucide-react';
import { questionAbout, useAskBeside } from '../lib/ask.ts';
import { usePeriod } from '../lib/use-period.ts';
import { Button } from './Button.tsx';

interface AskAboutProps {
  /** The metric's name. */
  metric: string;
  /** Names the button in letters; otherwise it is an icon. */
  isNamed?: boolean;
  className?: string;
}

/** Asks about a metric in the page's period; nothing where the viewer cannot ask. */
export function AskAbout({ metric, isNamed, className }: AskAboutProps) {
  const askBeside = useAskBeside();
  const [period] = usePeriod();
  if (!askBeside) return null;
  return (
    <Button
      look={isNamed ? 'secondary' : 'ghost'}
      size={isNamed ? 'medium' : 'icon'}
      aria-label={isNamed ? undefined : `Ask about ${metric}`}
      title={`Ask about ${metric}`}
      onClick={() => askBeside(questionAbout(metric, period))}
      className={className}
    >
      <MessageSquareText aria-hidden />
      {isNamed && 'Ask about this'}
    </Button>
  );
}
