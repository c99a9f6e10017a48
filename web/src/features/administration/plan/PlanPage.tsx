import { useReadQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { ChangePlan } from './ChangePlan.tsx';
import { CurrentPlan } from './CurrentPlan.tsx';
import { Modules } from './Modules.tsx';
import { PlanCard, type PlanCardPlan } from './PlanCard.tsx';
import { PlanPageDocument } from './PlanPage.generated.ts';

/** Starts the page's query. */
export function loadPlan() {
  return { queryRef: preloadQuery(PlanPageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** What the organization has subscribed to, and which parts of the product it uses. */
export function PlanPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadPlan>>().queryRef);
  const [chosen, setChosen] = useState<PlanCardPlan>();
  const organization = data?.organization;
  const current = organization?.subscription?.plan.key;
  const switchable = organization?.modules.filter(({ isCore }) => !isCore).map(({ title }) => title) ?? [];
  return (
    <>
      <SettingsHeader
        title="Plan and modules"
        subtitle="What the organization has subscribed to, and which parts of it are in use."
      />
      {data && organization ? (
        <div className="grid gap-4">
          <CurrentPlan organization={organization} />
          <ul aria-label="Plans" className="grid gap-4 @2xl:grid-cols-2 @5xl:grid-cols-4">
            {data.plans.map((plan) => (
              <PlanCard
                key={plan.key}
                plan={plan}
                isCurrent={plan.key === current}
                allModules={switchable}
                onChoose={organization.viewerCanChangePlan ? setChosen : undefined}
              />
            ))}
          </ul>
          <Modules organization={organization} />
          {chosen && <ChangePlan organization={organization} plan={chosen} onClose={() => setChosen(undefined)} />}
        </div>
      ) : (
        <PageFailure error={error} path={['organization']} />
      )}
    </>
  );
}
