import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useForm } from 'react-hook-form';
import { currencyChoices, localeChoices, monthChoices, timeZoneChoices } from '../../../lib/choices.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormFoot, FormRow, Select, TextInput } from '../../../ui/FormRow.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import {
  type OrganizationForm_OrganizationFragment,
  OrganizationForm_OrganizationFragmentDoc,
  UpdateOrganizationDocument,
} from './OrganizationForm.generated.ts';

type Profile = Pick<OrganizationForm_OrganizationFragment, 'name' | 'code' | 'currency' | 'timeZone' | 'locale'> & {
  fiscalYearStart: string;
};

/** What the organization is called, and how it counts. */
export function OrganizationForm({
  organization,
}: {
  organization: FragmentType<OrganizationForm_OrganizationFragment>;
}) {
  const { data } = useSuspenseFragment({ fragment: OrganizationForm_OrganizationFragmentDoc, from: organization });
  const locale = useLocale();
  const values: Profile = { ...data, fiscalYearStart: String(data.fiscalYearStart) };
  const { register, handleSubmit, setError, formState } = useForm<Profile>({ values, disabled: !data.viewerCanUpdate });
  const { errors, isDirty, isSubmitting } = formState;
  const [update] = useWrite(UpdateOrganizationDocument, {
    onProblems: (problems) => {
      for (const { field, message } of problems) setError(field as keyof Profile, { message });
    },
  });
  const submit = handleSubmit(async ({ name, code, currency, timeZone, locale, fiscalYearStart }) => {
    const input = { name, code, currency, timeZone, locale, fiscalYearStart: Number(fiscalYearStart) };
    const result = (await update({ input }))?.updateOrganization;
    if (result?.__typename === 'CodeTaken') setError('code', { message: result.message });
    if (result?.__typename === 'Organization') tellDone('The organization was saved.');
  });
  return (
    <form onSubmit={submit} noValidate>
      <SettingsList title="Profile" description="Figures are counted by these from the moment they are saved.">
        <FormRow label="Name" error={errors.name?.message}>
          {(control) => <TextInput {...control} autoComplete="organization" {...register('name')} />}
        </FormRow>
        <FormRow
          label="Handle"
          description="Names the organization where people and programs type it."
          error={errors.code?.message}
        >
          {(control) => <TextInput {...control} spellCheck={false} {...register('code')} />}
        </FormRow>
        <FormRow label="Currency" description="Of the books. Amounts that are on record keep theirs.">
          {(control) => <Select {...control} choices={currencyChoices(locale)} {...register('currency')} />}
        </FormRow>
        <FormRow label="Time zone" description="Where its days begin.">
          {(control) => <Select {...control} choices={timeZoneChoices(data.timeZone)} {...register('timeZone')} />}
        </FormRow>
        <FormRow label="Fiscal year" description="The month in which it begins.">
          {(control) => <Select {...control} choices={monthChoices(locale)} {...register('fiscalYearStart')} />}
        </FormRow>
        <FormRow label="Language and formats" description="Of numbers, dates and letters.">
          {(control) => <Select {...control} choices={localeChoices(data.locale, locale)} {...register('locale')} />}
        </FormRow>
        {data.viewerCanUpdate && (
          <FormFoot>
            <Button type="submit" look="primary" disabled={!isDirty || isSubmitting}>
              {isSubmitting ? 'Saving…' : 'Save'}
            </Button>
          </FormFoot>
        )}
      </SettingsList>
    </form>
  );
}
