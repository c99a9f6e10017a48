import { useReadQuery } from '@apollo/client/react';
import { LogIn } from 'lucide-react';
import { useLoaderData } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { GoogleMark } from '../../../ui/GoogleMark.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import type { loadSignInMethods } from '../sign-in-methods.ts';

/** The ways in beside the password. They come together once they are known, so that nothing that is there moves. */
export function OtherWays({ to }: { to: string }) {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadSignInMethods>>().methodsRef);
  const providers = data?.signInMethods?.providers ?? [];
  return (
    <div className="animate-fade">
      {providers.length > 0 && <Providers providers={providers} to={to} />}
      <p className="mt-6 text-13 text-fg-2">
        New here? <TextLink to="/sign-up">Create an organization</TextLink>
      </p>
    </div>
  );
}

interface ProvidersProps {
  providers: readonly { key: string; name: string }[];
  /** Where to go in the end. */
  to: string;
}

function Providers({ providers, to }: ProvidersProps) {
  return (
    <div className="mt-4 grid gap-2">
      <div aria-hidden className="mb-1 flex items-center gap-3 text-12 text-fg-3">
        <span className="h-px flex-1 bg-line" />
        or
        <span className="h-px flex-1 bg-line" />
      </div>
      {providers.map(({ key, name }) => (
        <Button key={key} asChild size="large">
          {/* Leaves the app: the server knows the way. */}
          <a href={`/auth/oidc/${encodeURIComponent(key)}?${new URLSearchParams({ to })}`}>
            {key === 'google' ? <GoogleMark /> : <LogIn aria-hidden />}
            {`Continue with ${name}`}
          </a>
        </Button>
      ))}
    </div>
  );
}
