import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useLocale } from '../../../lib/locale.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Sparkline } from '../../../ui/Sparkline.tsx';
import type { Finding } from './findings.ts';

interface FindingCardProps {
  finding: Finding;
  /** Refusals by day: drawn on their card. */
  days: readonly { on: string; count: number }[];
}

/** One finding: how many, whether that is well, who they are, and the way there. */
export function FindingCard({ finding, days }: FindingCardProps) {
  const locale = useLocale();
  const { key, title, count, insight, isGood, path, link, people = [] } = finding;
  const Mark = isGood ? CircleCheck : TriangleAlert;
  return (
    <li className="card flex flex-col p-4 lg:p-5">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-12 font-medium text-fg-2">{title}</h2>
        <Mark className={`size-4 ${isGood ? 'text-pos' : 'text-warn'}`} aria-label={isGood ? 'Well' : 'To see to'} />
      </div>
      <p className="num mt-1 text-26 font-semibold">{count.toLocaleString(locale)}</p>
      <p className="text-13 text-fg-2">{insight}</p>
      <div className="mt-auto flex min-h-8 items-center pt-3">
        {key === 'refusals' && days.length > 0 ? (
          <Sparkline
            points={days.map(({ on, count: value }) => ({ from: on, to: on, value }))}
            label={`${count} refusals, by day`}
          />
        ) : (
          <People people={people} count={count} />
        )}
      </div>
      <Link to={path} className="mt-3 flex items-center gap-1 text-13 font-medium text-accent-text hover:underline">
        {link}
        <ArrowRight className="size-3.5" aria-hidden />
        <span className="sr-only">{title}</span>
      </Link>
    </li>
  );
}

/** The faces of some, and how many more there are. */
function People({ people, count }: { people: NonNullable<Finding['people']>; count: number }) {
  if (people.length === 0) return null;
  return (
    <ul className="flex items-center">
      {people.map(({ id, name, avatar }) => (
        <li key={id} title={name} className="mr-1">
          <Avatar name={name} src={avatar} />
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {count > people.length && <li className="num ml-1 text-12 text-fg-3">and {count - people.length} more</li>}
    </ul>
  );
}
