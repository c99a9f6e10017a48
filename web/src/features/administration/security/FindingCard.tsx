import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocale } from '../../../lib/locale.ts';
import { Avatar } from '../../../ui/Avatar.tsx';

/** So many faces have room. */
const MOST_FACES = 4;

interface Person {
  id: string;
  name: string;
  avatar: string | null;
}

interface FindingCardProps {
  title: string;
  count: number;
  /** Instead of the count, where there is nothing to count. */
  figure?: string;
  /** What that means. */
  insight: string;
  isGood: boolean;
  path: string;
  link: string;
  people?: readonly Person[];
  /** Instead of faces. */
  children?: ReactNode;
}

/** One finding: how many, whether that is well, who they are, and the way there. */
export function FindingCard(props: FindingCardProps) {
  const { title, count, figure, insight, isGood, path, link, people = [], children } = props;
  const locale = useLocale();
  const Mark = isGood ? CircleCheck : TriangleAlert;
  return (
    <li className="card flex flex-col p-4 lg:p-5">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-12 font-medium text-fg-2">{title}</h2>
        <Mark className={`size-4 ${isGood ? 'text-pos' : 'text-warn'}`} aria-label={isGood ? 'Well' : 'To see to'} />
      </div>
      <p className="num mt-1 text-26 font-semibold">{figure ?? count.toLocaleString(locale)}</p>
      <p className="text-13 text-fg-2">{insight}</p>
      <div className="mt-auto flex min-h-8 items-center pt-3">
        {children ?? <Faces people={people} count={count} />}
      </div>
      <Link to={path} className="mt-3 flex items-center gap-1 text-13 font-medium text-accent-text hover:underline">
        {link}
        <ArrowRight className="size-3.5" aria-hidden />
        <span className="sr-only">{title}</span>
      </Link>
    </li>
  );
}

/** Some of them, and how many more there are. */
function Faces({ people, count }: { people: readonly Person[]; count: number }) {
  if (people.length === 0) return null;
  const shown = people.slice(0, MOST_FACES);
  return (
    <ul className="flex items-center">
      {shown.map(({ id, name, avatar }) => (
        <li key={id} title={name} className="mr-1">
          <Avatar name={name} src={avatar} />
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {count > shown.length && <li className="num ml-1 text-12 text-fg-3">and {count - shown.length} more</li>}
    </ul>
  );
}
