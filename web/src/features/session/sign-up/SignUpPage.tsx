import { Link, useNavigate } from 'react-router';
import { PlainPage } from '../../../ui/PlainPage.tsx';
import { SignUpForm } from './SignUpForm.tsx';

/** Signing up: makes a person and an organization that the person owns. */
export function SignUpPage() {
  const navigate = useNavigate();
  return (
    <PlainPage
      title="Create an organization"
      subtitle="You will be its owner"
      footer={
        <>
          Already here?{' '}
          <Link to="/sign-in" className="text-accent-text hover:underline">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm onSignedIn={() => void navigate('/', { replace: true })} />
    </PlainPage>
  );
}
