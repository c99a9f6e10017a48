import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { currencyChoices } from '../lib/choices.ts';
import { useWrite } from '../lib/graph/use-write.ts';
import { BROWSER_LOCALE, useLocale } from '../lib/locale.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogForm } from '../ui/DialogForm.tsx';
import { Field } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { CreateOrganizationDocument } from './CreateOrganization.generated.ts';
import { goOnIn } from './go-on-in.ts';

interface Wanted {
  name: string;
  currency: string;
}

/** Founds another organization, which the viewer owns, and goes on in it. */
export function CreateOrganization({ onClose }: { onClose: () => void }) {
  const locale = useLocale();
  const { register, errors, submit, refusal, isBusy } = useFounding();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title="Create an organization"
      description="You own it. Nothing of your other organizations is seen in it."
    >
      <DialogForm
        onSubmit={submit}
        onCancel={onClose}
        action="Create the organization"
        refusal={refusal}
        isBusy={isBusy}
      >
        <Field
          label="Name"
          autoComplete="organization"
          autoFocus
          error={errors.name && (errors.name.message || 'Enter its name.')}
          {...register('name', { required: true })}
        />
        <SelectField label="Currency of its books" {...register('currency')}>
          {currencyChoices(locale).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </DialogForm>
    </Dialog>
  );
}

function useFounding() {
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Wanted>({ defaultValues: { currency: 'USD' } });
  const [create, isBusy] = useWrite(CreateOrganizationDocument, {
    onProblems: (problems) => setError('name', { message: problems[0]?.message }),
  });
  const submit = handleSubmit(async ({ name, currency }) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const input = { name, currency, timeZone, locale: BROWSER_LOCALE };
    const result = (await create({ input }))?.createOrganization;
    if (result?.__typename === 'OrganizationCreated') await goOnIn(result.organizationId);
    else setRefusal(result?.message);
  });
  return { register, errors: formState.errors, submit, refusal, isBusy };
}
