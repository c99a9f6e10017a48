import { Pencil, RotateCcw } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';

interface WayOnProps {
  /** Undefined where it would come to the same. */
  onRetry: (() => void) | undefined;
  onChange: () => void;
}

/** What can be done with a question that has no answer. */
export function WayOn({ onRetry, onChange }: WayOnProps) {
  return (
    <div className="flex gap-1 print:hidden">
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          <RotateCcw aria-hidden />
          Try again
        </Button>
      )}
      <Button look="ghost" size="small" onClick={onChange} className={onRetry ? undefined : '-ml-2'}>
        <Pencil aria-hidden />
        Change the question
      </Button>
    </div>
  );
}
