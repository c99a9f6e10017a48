import { ChartNoAxesColumn } from 'lucide-react';
import { EmptyNote, FailureNote } from './Notes.tsx';

interface MissingPartProps {
  /** Why it is missing; undefined when there is simply nothing. */
  failure: { text: string; reference?: string; isPassing: boolean } | undefined;
  onRetry: () => void;
}

/** Stands where a figure would: says that it failed, or that there is none. */
export function MissingPart({ failure, onRetry }: MissingPartProps) {
  if (!failure) return <EmptyNote icon={ChartNoAxesColumn}>Nothing happened in this period.</EmptyNote>;
  return (
    <FailureNote onRetry={failure.isPassing ? onRetry : undefined}>
      {failure.text}
      {failure.reference && <span className="block text-12 text-fg-3">Reference {failure.reference}</span>}
    </FailureNote>
  );
}
