import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { FormRow, Select } from '../../../ui/FormRow.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import {
  type Retention_OrganizationFragment,
  Retention_OrganizationFragmentDoc,
  UpdateRetentionDocument,
} from './Retention.generated.ts';

const TERMS = [
  { value: '', label: 'For ever' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '1095', label: '3 years' },
  { value: '2555', label: '7 years' },
  { value: '3650', label: '10 years' },
];

/** How long what was archived is kept. */
export function Retention({ organization }: { organization: FragmentType<Retention_OrganizationFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Retention_OrganizationFragmentDoc, from: organization });
  const [update, isBusy] = useWrite(UpdateRetentionDocument);
  const confirmed = useStepUp();
  const present = data.archiveDays === null ? '' : String(data.archiveDays);
  const isOwnTerm = !TERMS.some(({ value }) => value === present);
  const change = async (days: string) => {
    const input = { archiveDays: days ? Number(days) : null };
    const result = (await confirmed(() => update({ input })))?.updateRetention;
    if (result?.__typename === 'Organization') tellDone('The term was changed.');
  };
  return (
    <SettingsList
      title="Retention"
      description="Archived records are hidden; after their term they are removed for good."
    >
      <FormRow label="Keep archived records">
        {(control) => (
          <Select
            {...control}
            value={present}
            disabled={!data.viewerCanUpdateSecurity || isBusy}
            choices={isOwnTerm ? [...TERMS, { value: present, label: `${present} days` }] : TERMS}
            onChange={({ target }) => void change(target.value)}
          />
        )}
      </FormRow>
    </SettingsList>
  );
}
