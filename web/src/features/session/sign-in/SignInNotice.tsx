import { useSearchParams } from 'react-router';
import { classes } from '../../../ui/classes.ts';

type Look = 'good' | 'warning' | 'bad';

interface Notice {
  look: Look;
  text: string;
}

const LOOKS: Record<Look, string> = {
  good: 'bg-pos-wash text-pos',
  warning: 'bg-warn-wash text-warn',
  bad: 'bg-neg-wash text-neg',
};

/** What brought somebody here, by the parameter that says so. */
const NOTICES: Record<string, Notice> = {
  ended: { look: 'warning', text: 'Your session has ended. Sign in again to go on.' },
  over: { look: 'warning', text: 'That took too long, or was tried too often. Sign in again.' },
  'password-set': { look: 'good', text: 'Your password is set. Sign in with it.' },
  joined: { look: 'good', text: 'You have joined the organization. Sign in to begin.' },
};

/** Why one comes back from an identity provider with nothing, by the reason that the server gives. */
const REFUSALS: Record<string, string> = {
  UNAVAILABLE: 'The provider does not answer. Try again later, or sign in with your password.',
  CANCELLED: 'Signing in was called off there. Nothing has changed.',
  INTERRUPTED: 'Signing in took too long, or was begun in another window. Try again.',
  EMAIL_NOT_VERIFIED: 'The provider does not vouch for your e-mail address. Confirm it there first.',
  LINK_FIRST:
    'You already have an account with this address. Sign in with your password, then link the provider in your account.',
  NO_ACCOUNT: 'Nobody here is known by that account. Ask an administrator of your organization to invite you.',
  NO_SEAT_LEFT: 'Your organization has no seat left for you. Ask an administrator to add one.',
  NO_MEMBERSHIP: 'You belong to no organization any more. Ask an administrator to invite you again.',
};

/** Why one is asked to sign in, when there is more to it than coming here. */
export function SignInNotice() {
  const [search] = useSearchParams();
  const notice = noticeOf(search);
  if (!notice) return null;
  return (
    <p
      role={notice.look === 'bad' ? 'alert' : 'status'}
      className={classes('mb-4 rounded-control px-3 py-2 text-13', LOOKS[notice.look])}
    >
      {notice.text}
    </p>
  );
}

function noticeOf(search: URLSearchParams): Notice | undefined {
  const reason = search.get('refused');
  if (reason)
    return { look: 'bad', text: REFUSALS[reason] ?? 'The provider’s answer could not be accepted. Try again.' };
  const name = Object.keys(NOTICES).find((candidate) => search.has(candidate));
  return name ? NOTICES[name] : undefined;
}
