import type { ErrorLike } from '@apollo/client';
import { CloudOff } from 'lucide-react';
import { useRevalidator } from 'react-router';
import { failureAt } from '../lib/graph/failure.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

interface PageFailureProps {
  error: ErrorLike | undefined;
  /** The field of the answer that is missing. */
  path: readonly string[];
}

/** Stands where the content of a page would: why it did not come, and another try. */
export function PageFailure({ error, path }: PageFailureProps) {
  const { revalidate } = useRevalidator();
  const failure = failureAt(error, path);
  return (
    <div className="card">
      <EmptyState
        icon={CloudOff}
        title="This could not be read"
        action={failure?.isPassing !== false && <Button onClick={() => void revalidate()}>Try again</Button>}
      >
        {failure?.text ?? 'The server did not answer in time.'}
        {failure?.reference && <span className="block text-12 text-fg-3">Reference {failure.reference}</span>}
      </EmptyState>
    </div>
  );
}
