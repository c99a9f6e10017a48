import { SearchX } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from './Button.tsx';
import { EmptyNote } from './Notes.tsx';

/** A thing that is not there, or that the viewer may not see: nobody is told which. */
export function NotThere({ thing, list }: { thing: string; list: string }) {
  return (
    <EmptyNote
      icon={SearchX}
      action={
        <Button asChild>
          <Link to={list}>Back to the list</Link>
        </Button>
      }
    >
      There is no such {thing}, or you may not see it.
    </EmptyNote>
  );
}
