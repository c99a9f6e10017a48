import { WifiOff } from 'lucide-react';
import { useLive } from '../lib/graph/live.ts';

/** Says that what is shown is the last that came. */
export function OfflineBar() {
  if (useLive() !== 'offline') return null;
  return (
    <p
      role="status"
      className="flex items-center justify-center gap-2 border-b border-line bg-warn-wash px-4 py-1.5 text-12 text-warn"
    >
      <WifiOff className="size-3.5 shrink-0" aria-hidden />
      You are offline. The last numbers stay until the connection is back.
    </p>
  );
}
