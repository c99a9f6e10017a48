import { useEffect } from 'react';
import { refreshQuietly } from '../lib/graph/client.ts';
import { onRefused } from '../lib/graph/refusals.ts';
import { tellWarning } from '../ui/Toasts.tsx';
import { RightsDocument } from './Rights.generated.ts';

/** Somebody may change what the viewer may do at any moment: so often a page asks, as long as somebody looks at it. */
const EVERY_MS = 10_000;

/** Keeps what the viewer may see current: asks now and then, when he comes back to the page, and as soon as something is refused. */
export function useRightsWatch(): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refreshQuietly(RightsDocument, {});
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    const stop = onRefused((code) => {
      if (code === 'FORBIDDEN')
        tellWarning({ text: 'You may not see all of this. An owner of the organization can grant it.' });
      look();
    });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, []);
}
