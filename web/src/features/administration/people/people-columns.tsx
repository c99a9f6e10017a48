import { ShieldCheck, ShieldOff } from 'lucide-react';
import { Link } from 'react-router';
import { Ago } from '../../../ui/Ago.tsx';
import { Avatar } from '../../../ui/Avatar.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { MemberStateBadge } from './MemberStateBadge.tsx';
import type { PeoplePageQuery } from './PeoplePage.generated.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { RoleBadges } from './RoleBadges.tsx';

type Person = PeoplePageQuery['users']['nodes'][number];

export const peopleColumns: Column<Person>[] = [
  {
    name: 'Person',
    orders: { asc: 'NAME_ASC', desc: 'NAME_DESC' },
    cell: ({ id, name, email, avatar }) => (
      <span className="flex min-w-0 items-center gap-2.5">
        <Avatar name={name} src={avatar} />
        <span className="grid min-w-0">
          <Link to={`/administration/people/${id}`} className="truncate leading-4 font-medium hover:underline">
            {name}
          </Link>
          <span className="max-w-45 truncate text-12 leading-4 text-fg-3 md:max-w-70">{email}</span>
        </span>
      </span>
    ),
  },
  {
    name: 'Roles',
    isSecondary: true,
    cell: ({ membership }) =>
      membership && <RoleBadges role={membership.role} ownRoles={membership.ownRoles.map(({ name }) => name)} />,
  },
  { name: 'State', cell: ({ membership }) => membership && <MemberStateBadge state={membership.state} /> },
  {
    name: 'Second factor',
    isSecondary: true,
    cell: ({ membership }) => <SecondFactorMark hasMfa={membership?.hasMfa} />,
  },
  {
    name: 'Last seen',
    isSecondary: true,
    orders: { asc: 'LAST_SEEN_AT_ASC', desc: 'LAST_SEEN_AT_DESC' },
    cell: ({ membership }) => <Ago at={membership?.lastSeenAt} never="Never" />,
  },
  { name: 'Actions', isUnnamed: true, align: 'right', cell: (person) => <PersonMenu user={person} /> },
];

function SecondFactorMark({ hasMfa }: { hasMfa: boolean | null | undefined }) {
  if (hasMfa == null) return <span className="text-fg-3">–</span>;
  const Icon = hasMfa ? ShieldCheck : ShieldOff;
  return (
    <span className={`inline-flex items-center gap-1.5 ${hasMfa ? 'text-pos' : 'text-warn'}`}>
      <Icon className="size-4" aria-hidden />
      {hasMfa ? 'On' : 'Off'}
    </span>
  );
}
