import { useSearchParams } from 'react-router';

/** What brought somebody here, by the name that the address gives it. */
const NOTICES: Record<string, string> = {
  ended: 'Your session has ended. Sign in again to go on.',
};

/** Why one is asked to sign in, when there is more to it than coming here. */
export function SignInNotice() {
  const [search] = useSearchParams();
  const name = Object.keys(NOTICES).find((candidate) => search.has(candidate));
  if (!name) return null;
  return (
    <p role="status" className="mb-4 rounded-control bg-warn-wash px-3 py-2 text-13 text-warn">
      {NOTICES[name]}
    </p>
  );
}
