import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type Choice, localeChoices, timeZoneChoices } from '../../../lib/choices.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormFoot, FormRow, Select, TextInput } from '../../../ui/FormRow.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { type ProfileForm_UserFragment, ProfileForm_UserFragmentDoc } from './ProfileForm.generated.ts';
import { UpdateProfileDocument } from './UpdateProfile.generated.ts';

interface Values {
  name: string;
  locale: string;
  /** Empty for that of the organization. */
  timeZone: string;
}

interface ProfileFormProps {
  user: FragmentType<ProfileForm_UserFragment>;
  organizationTimeZone: string | undefined;
  /** Rows above the fields. */
  children: ReactNode;
}

/** Name, language and clock. */
export function ProfileForm({ user, organizationTimeZone, children }: ProfileFormProps) {
  const { data } = useSuspenseFragment({ fragment: ProfileForm_UserFragmentDoc, from: user });
  const reader = useLocale();
  const { name, locale } = data;
  const form = useForm<Values>({ values: { name, locale, timeZone: data.timeZone ?? '' } });
  const { register, formState } = form;
  const [save, isSaving] = useSave(form);
  return (
    <form onSubmit={save} noValidate>
      <SettingsList title="You" description="The same in all your organizations.">
        {children}
        <FormRow label="Name" error={formState.errors.name?.message}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="name"
              maxLength={200}
              {...register('name', { validate: (text) => text.trim() !== '' || 'Enter your name.' })}
            />
          )}
        </FormRow>
        <FormRow label="Language and formats" description="Of the letters that A-EMS writes to you.">
          {(control) => <Select {...control} choices={localeChoices(locale, reader)} {...register('locale')} />}
        </FormRow>
        <FormRow label="Time zone" description="Where your clock is.">
          {(control) => (
            <Select {...control} choices={zoneChoices(data.timeZone, organizationTimeZone)} {...register('timeZone')} />
          )}
        </FormRow>
        <FormFoot>
          <Button type="submit" look="primary" disabled={!formState.isDirty || isSaving}>
            {isSaving ? 'Saving…' : 'Save'}
          </Button>
        </FormFoot>
      </SettingsList>
    </form>
  );
}

function useSave({ handleSubmit, setError }: UseFormReturn<Values>) {
  const [update, isSaving] = useWrite(UpdateProfileDocument, {
    onProblems: (problems) => {
      for (const { field, message } of problems) setError(field as keyof Values, { message });
    },
  });
  const save = handleSubmit(async ({ timeZone, ...rest }) => {
    if (await update({ input: { ...rest, timeZone: timeZone || null } })) tellDone('Your profile was saved.');
  });
  return [save, isSaving] as const;
}

/** That of the organization first, for whoever does not care. */
function zoneChoices(present: string | null, ofOrganization = 'UTC'): Choice[] {
  const label = `As the organization (${ofOrganization.replaceAll('_', ' ')})`;
  return [{ value: '', label }, ...timeZoneChoices(present ?? ofOrganization)];
}
