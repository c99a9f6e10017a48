import { Button } from '../../ui/Button.tsx';
import { PlainPage } from '../../ui/PlainPage.tsx';
import { TextLink } from '../../ui/TextLink.tsx';

interface DeadLinkProps {
  /** Nobody could say whether it is good. */
  isUnknown?: boolean;
  /** Where to get a new one, when that can be asked for. */
  again?: string;
}

/** A link out of a letter that opens nothing. */
export function DeadLink({ isUnknown, again }: DeadLinkProps) {
  return (
    <PlainPage
      title={isUnknown ? 'The link could not be checked' : 'This link is good no longer'}
      subtitle={
        isUnknown
          ? 'The server does not answer. Try again in a moment.'
          : 'It is too old, was used before, or a newer one has taken its place.'
      }
      footer={
        <p>
          <TextLink to="/sign-in">Go to sign in</TextLink>
        </p>
      }
    >
      {isUnknown ? (
        <Button size="large" className="w-full" onClick={() => location.reload()}>
          Try again
        </Button>
      ) : (
        again && (
          <Button asChild look="primary" size="large" className="w-full">
            <a href={again}>Get a new link</a>
          </Button>
        )
      )}
    </PlainPage>
  );
}
