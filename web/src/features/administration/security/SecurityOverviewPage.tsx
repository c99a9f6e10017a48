import { useReadQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { FindingCard } from './FindingCard.tsx';
import { InvitationsCard } from './InvitationsCard.tsx';
import { PolicyCard } from './PolicyCard.tsx';
import { RefusalsCard } from './RefusalsCard.tsx';
import { inOrder, insightOf, RULES } from './rules.ts';
import { SecurityOverviewPageDocument } from './SecurityOverviewPage.generated.ts';

/** Starts the page's query. */
export function loadSecurity() {
  const options = { errorPolicy: 'all', fetchPolicy: 'cache-and-network' } as const;
  return { queryRef: preloadQuery(SecurityOverviewPageDocument, options) };
}

/** How well the organization is guarded, rule by rule, each with where to see to it. */
export function SecurityOverviewPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadSecurity>>().queryRef);
  return (
    <>
      <SettingsHeader title="Security" subtitle="Who can get in, how well that is guarded, and what to see to." />
      {data?.securityChecks ? (
        <ul aria-label="Findings" className="grid gap-4 @2xl:grid-cols-2 @5xl:grid-cols-3">
          {inOrder(data.securityChecks).map((check) => (
            <FindingCard
              key={check.rule}
              {...RULES[check.rule]}
              count={check.count}
              insight={insightOf(check)}
              isGood={check.isMet}
              people={check.people}
            />
          ))}
          {data.refusals && <RefusalsCard days={data.refusals} />}
          {data.organization && <PolicyCard isRequired={data.organization.securityPolicy.mfaRequired} />}
          {data.invitations && <InvitationsCard count={data.invitations.totalCount} />}
        </ul>
      ) : (
        <PageFailure error={error} path={['securityChecks']} />
      )}
    </>
  );
}
