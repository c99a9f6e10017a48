import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { currencyChoices, localeChoices, monthChoices, timeZoneChoices } from '../../../lib/choices.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormFoot, FormRow, Select, TextInput } from '../../../ui/FormRow.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import {
  type OrganizationForm_OrganizationFragment,
  OrganizationForm_OrganizationFragmentDoc,
} from './OrganizationForm.generated.ts';
import { useOrganizationForm } from './use-organization-form.ts';

interface OrganizationFormProps {
  organization: FragmentType<OrganizationForm_OrganizationFragment>;
}

/** What the organization is called, and how it counts. */
export function OrganizationForm({ organization }: OrganizationFormProps) {
  const { data } = useSuspenseFragment({ fragment: OrganizationForm_OrganizationFragmentDoc, from: organization });
  const reader = useLocale();
  const { register, submit, errors, isDirty, isSubmitting } = useOrganizationForm(data);
  const choices = choicesFor(data, reader);
  return (
    <form onSubmit={submit} noValidate>
      <SettingsList title="Profile" description="Figures are counted by these from the moment they are saved.">
        <FormRow label="Name" error={errors.name?.message}>
          {(control) => <TextInput {...control} autoComplete="organization" {...register('name')} />}
        </FormRow>
        <FormRow label="Handle" description={HANDLE} error={errors.code?.message}>
          {(control) => <TextInput {...control} spellCheck={false} {...register('code')} />}
        </FormRow>
        {(['currency', 'timeZone', 'fiscalYearStart', 'locale'] as const).map((name) => (
          <FormRow key={name} label={choices[name].label} description={choices[name].description}>
            {(control) => <Select {...control} choices={choices[name].choices} {...register(name)} />}
          </FormRow>
        ))}
        {data.viewerCanUpdate && <Save isOff={!isDirty || isSubmitting} isSaving={isSubmitting} />}
      </SettingsList>
    </form>
  );
}

/** The fields of which one among many is chosen. */
function choicesFor({ timeZone, locale }: OrganizationForm_OrganizationFragment, reader: string) {
  return {
    currency: {
      label: 'Currency',
      description: 'Of the books. Amounts that are on record keep theirs.',
      choices: currencyChoices(reader),
    },
    timeZone: { label: 'Time zone', description: 'Where its days begin.', choices: timeZoneChoices(timeZone) },
    fiscalYearStart: {
      label: 'Fiscal year',
      description: 'The month in which it begins.',
      choices: monthChoices(reader),
    },
    locale: {
      label: 'Language and formats',
      description: 'Of numbers, dates and letters.',
      choices: localeChoices(locale, reader),
    },
  };
}

const HANDLE = 'Names the organization where people and programs type it.';

function Save({ isOff, isSaving }: { isOff: boolean; isSaving: boolean }) {
  return (
    <FormFoot>
      <Button type="submit" look="primary" disabled={isOff}>
        {isSaving ? 'Saving…' : 'Save'}
      </Button>
    </FormFoot>
  );
}
