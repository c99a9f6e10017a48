import { Avatar } from '../../../ui/Avatar.tsx';
import { Card } from '../../../ui/Card.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Count, Dollars } from './request-columns.tsx';
import type { UsageFragment } from './UsagePage.generated.ts';

type Asker = UsageFragment['people'][number];

const COLUMNS: Column<Asker>[] = [
  {
    name: 'Person',
    cell: ({ user }) => (
      <span className="flex items-center gap-2">
        {user && <Avatar name={user.name} src={user.avatar} size="small" />}
        <span className={user ? undefined : 'text-fg-3'}>{user?.name ?? 'A former member'}</span>
      </span>
    ),
  },
  { name: 'Questions', align: 'right', cell: ({ questions }) => <Count number={questions} /> },
  { name: 'Requests', align: 'right', isSecondary: true, cell: ({ requests }) => <Count number={requests} /> },
  { name: 'Cost', align: 'right', cell: ({ cost }) => <Dollars amount={cost} /> },
];

/** How much each person asked; never what. */
export function PeopleTable({ people }: { people: UsageFragment['people'] }) {
  return (
    <Card title="People" subtitle="How much each of them asked, never what">
      <div className="-mx-4 -mb-4 overflow-x-auto lg:-mx-5 lg:-mb-5">
        <DataTable label="People" rows={people} columns={COLUMNS} keyOf={({ userId }) => userId} />
      </div>
    </Card>
  );
}
