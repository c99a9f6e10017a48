import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { DialogActions } from '../../../ui/Dialog.tsx';
import { Secret } from '../../../ui/Secret.tsx';
import type { Invited } from './use-invite.ts';

/** What came of each address: invited, refused, or invited by a link that somebody has to pass on. */
export function InviteResults({ results, onClose }: { results: readonly Invited[]; onClose: () => void }) {
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3">
        {results.map(({ email, refusal, path }) => (
          <li key={email} className="grid gap-2">
            <p className="flex items-start gap-2 text-13">
              {refusal ? (
                <CircleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
              ) : (
                <CircleCheck className="mt-0.5 size-4 shrink-0 text-pos" aria-hidden />
              )}
              <span>{refusal ?? `${email} is invited.`}</span>
            </p>
            {path && <Secret label={`Link for ${email}`} value={location.origin + path} />}
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </div>
  );
}
