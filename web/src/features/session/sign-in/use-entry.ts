import { useState } from 'react';
import type { Entry, Refused } from '../../../lib/session/sign-in.ts';
import { useCountdown } from './use-countdown.ts';

interface EntryState {
  refusal: Refused | undefined;
  /** Seconds until another attempt is looked at; 0 when it would be now. */
  wait: number;
  /** Takes what came of an attempt: keeps a refusal, hands on the rest. */
  follow: (entry: Entry) => void;
}

/** What came of attempts to get in. One that is over is handed on as well: it has to begin anew. */
export function useEntry(onEntry: (entry: Entry) => void): EntryState {
  const [refusal, setRefusal] = useState<Refused>();
  const [wait, startWait] = useCountdown();
  const follow = (entry: Entry) => {
    const refused = entry.kind === 'REFUSED' && !entry.isOver ? entry : undefined;
    setRefusal(refused);
    if (refused) startWait(refused.retryAfter ?? 0);
    else onEntry(entry);
  };
  return { refusal, wait, follow };
}
