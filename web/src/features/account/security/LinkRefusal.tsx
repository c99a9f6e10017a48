import { useSearchParams } from 'react-router';
import { RefusalNote } from '../../../ui/Notes.tsx';

/** Why an account elsewhere was not linked, by the reason that the server gives. */
const REASONS: Record<string, string> = {
  UNAVAILABLE: 'The provider does not answer. Try again later.',
  CANCELLED: 'Linking was called off there. Nothing has changed.',
  INTERRUPTED: 'Linking took too long, or was begun in another window. Try again.',
  ALREADY_LINKED: 'That account already opens another account here.',
  SOMEBODY_ELSE: 'That was not the account that is linked here.',
  SECOND_FACTOR: 'You have a second factor: confirm with a code of your authenticator app.',
};

/** What came of a visit to a provider, when nothing did. */
export function LinkRefusal() {
  const reason = useSearchParams()[0].get('refused');
  if (!reason) return null;
  return (
    <RefusalNote>{REASONS[reason] ?? 'The provider’s answer could not be accepted. Nothing was linked.'}</RefusalNote>
  );
}
