import { useReadQuery } from '@apollo/client/react';
import { LogIn } from 'lucide-react';
import { useLoaderData } from 'react-router';
import { Button } from '../../../ui/Button.tsx';
import { GoogleMark } from '../../../ui/GoogleMark.tsx';
import type { loadSignInMethods } from '../sign-in-methods.ts';

/** The other ways in: identity providers, if any is registered. `to` is where to go in the end. */
export function ProviderButtons({ to }: { to: string }) {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadSignInMethods>>().methodsRef);
  const providers = data?.signInMethods?.providers ?? [];
  if (providers.length === 0) return null;
  return (
    <div className="mt-4 grid animate-fade gap-2">
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
