import type { Refused } from '../../../lib/session/sign-in.ts';
import { RefusalNote } from '../../../ui/Notes.tsx';

/** Why one was not let in, and how long to wait where that is the reason. */
export function EntryRefusal({ refusal, wait }: { refusal: Refused | undefined; wait: number }) {
  if (!refusal) return null;
  if (refusal.retryAfter === undefined) return <RefusalNote>{refusal.message}</RefusalNote>;
  return (
    <RefusalNote>
      {wait > 0 ? 'Too many attempts. Wait before the next one.' : 'Too many attempts. You may try again now.'}
      {wait > 0 && (
        // The note itself is read out once; the seconds would be read out one by one.
        <span aria-live="off" className="num ml-1 font-medium">
          {clock(wait)}
        </span>
      )}
    </RefusalNote>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
