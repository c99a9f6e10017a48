import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router';
import { Button } from '../ui/Button.tsx';

/** A whole page that could not be shown; its parts report their own failures. */
export function Failure() {
  const error = useRouteError();
  const revalidator = useRevalidator();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-24 text-center">
      <h1 className="text-16">{missing ? 'There is no such page' : 'This page could not load'}</h1>
      <p className="max-w-100 text-13 text-fg-2">
        {missing ? 'The address may be misspelt, or what was here is gone.' : 'The server did not answer as expected.'}
      </p>
      {missing ? (
        <Button asChild>
          <a href="/">Go to Overview</a>
        </Button>
      ) : (
        <Button onClick={() => revalidator.revalidate()}>Try again</Button>
      )}
    </div>
  );
}
