import { useReadQuery } from '@apollo/client/react';
import { ScrollText } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { useLocale } from '../../../lib/locale.ts';
import { useMay } from '../../../lib/viewer.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DetailPage } from '../../../ui/DetailPage.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { FailureNote } from '../../../ui/Notes.tsx';
import { NotThere } from '../../../ui/NotThere.tsx';
import { MemberStateBadge } from './MemberStateBadge.tsx';
import { PersonAccess } from './PersonAccess.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PersonPageDocument, type PersonPageQuery } from './PersonPage.generated.ts';
import { RoleBadges } from './RoleBadges.tsx';
import { reachWords } from './reach-words.ts';

/** Starts the person's query. */
export function loadPerson({ params: { id = '' } }: LoaderFunctionArgs) {
  const options = { variables: { id }, errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(PersonPageDocument, options) };
}

/** One member: who it is, and what the person can see and do, and why. */
export function PersonPage() {
  const { data } = useReadQuery(useLoaderData<ReturnType<typeof loadPerson>>().queryRef);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const mayAudit = useMay('audit:entry.read');
  const user = data?.user;
  if (!data || !user?.membership) return <NotThere thing="person" list="/administration/people" />;
  const { name, email, avatar, membership } = user;
  return (
    <DetailPage
      title={name}
      trail={{ name: 'People', path: '/administration/people' }}
      lead={<Avatar name={name} src={avatar} size="large" />}
      subtitle={email}
      badge={<MemberStateBadge state={membership.state} />}
      actions={
        <>
          {mayAudit && (
            <Button asChild className="max-md:hidden">
              <Link to={`/administration/audit?actor=${user.id}`}>
                <ScrollText aria-hidden />
                Audit
              </Link>
            </Button>
          )}
          <PersonMenu user={user} onGone={() => void navigate('/administration/people')} />
        </>
      }
      aside={<AboutPerson user={user} membership={membership} />}
    >
      {data.accessOf ? (
        <PersonAccess access={data.accessOf} />
      ) : (
        <Card title="What this person can see and do">
          <FailureNote onRetry={() => void revalidate()}>This did not come.</FailureNote>
        </Card>
      )}
    </DetailPage>
  );
}

type User = NonNullable<PersonPageQuery['user']>;

function AboutPerson({ user, membership }: { user: User; membership: NonNullable<User['membership']> }) {
  const languages = new Intl.DisplayNames(useLocale(), { type: 'language' });
  const { role, ownRoles, hasMfa, lastSeenAt, joinedAt, deactivatedAt, reach, manager } = membership;
  return (
    <Card title="About">
      <Facts
        facts={[
          [
            'Roles',
            <span key="roles" className="flex justify-end [&>span]:justify-end">
              <RoleBadges role={role} ownRoles={ownRoles.map(({ name }) => name)} />
            </span>,
          ],
          ['Reaches', reachWords(reach.kind, reach.territoryIds.length)],
          ['In the team of', manager?.name],
          ['Second factor', hasMfa == null ? null : hasMfa ? 'On' : 'Off'],
          ['Last seen', <Ago key="seen" at={lastSeenAt} never="Never" />],
          ['Member', <Ago key="joined" at={joinedAt} />],
          ['Deactivated', deactivatedAt && <Ago at={deactivatedAt} />],
          ['Language', languages.of(user.locale)],
          ['Time zone', user.timeZone],
        ]}
      />
    </Card>
  );
}
