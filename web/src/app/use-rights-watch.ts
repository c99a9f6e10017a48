import { useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { refreshQuietly } from '../lib/graph/client.ts';
import { useLive } from '../lib/graph/live.ts';
import { onRefused } from '../lib/graph/refusals.ts';
import { tellWarning } from '../ui/Toasts.tsx';
import { RightsChangedDocument, RightsDocument } from './Rights.generated.ts';

/** Where no socket gets through a page asks so often, as long as somebody looks at it. */
const EVERY_MS = 10_000;

/** Keeps what the viewer may see current: as it changes, when he comes back to the page, and as soon as something is refused. */
export function useRightsWatch(): void {
  const isTold = useLive() === 'live';
  useSubscription(RightsChangedDocument, { ignoreResults: true, onData: look, onError: look });
  useEffect(() => {
    if (isTold) return;
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [isTold]);
  useEffect(() => {
    document.addEventListener('visibilitychange', look);
    const stop = onRefused((code) => {
      if (code === 'FORBIDDEN')
        tellWarning({ text: 'You may not see all of this. An owner of the organization can grant it.' });
      look();
    });
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, []);
}

function look(): void {
  if (document.visibilityState === 'visible') void refreshQuietly(RightsDocument, {});
}
