import { useReadQuery } from '@apollo/client/react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { FindingCard } from './FindingCard.tsx';
import { findingsOf, LONG_DAYS } from './findings.ts';
import { SecurityOverviewPageDocument } from './SecurityOverviewPage.generated.ts';

const MS_PER_DAY = 86_400_000;

/** Starts the page's query. */
export function loadSecurity() {
  const today = Math.floor(Date.now() / MS_PER_DAY) * MS_PER_DAY;
  const variables = { longAgo: new Date(today - LONG_DAYS * MS_PER_DAY).toISOString() };
  return {
    queryRef: preloadQuery(SecurityOverviewPageDocument, {
      variables,
      errorPolicy: 'all',
      fetchPolicy: 'cache-and-network',
    }),
  };
}

/** Who can get in and how well that is guarded, at a glance, each with where to see to it. */
export function SecurityOverviewPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadSecurity>>().queryRef);
  const findings = findingsOf(data ?? {});
  return (
    <>
      <SettingsHeader title="Security" subtitle="Who can get in, how well that is guarded, and what to see to." />
      {findings.length > 0 ? (
        <ul aria-label="Findings" className="grid gap-4 @2xl:grid-cols-2 @5xl:grid-cols-3">
          {findings.map((finding) => (
            <FindingCard key={finding.key} finding={finding} days={data?.refusals ?? []} />
          ))}
        </ul>
      ) : (
        <PageFailure error={error} path={['members']} />
      )}
    </>
  );
}
