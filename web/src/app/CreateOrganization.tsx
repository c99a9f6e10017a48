import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { currencyChoices } from '../lib/choices.ts';
import { useWrite } from '../lib/graph/use-write.ts';
import { BROWSER_LOCALE, useLocale } from '../lib/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/Notes.tsx';
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
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Wanted>({ defaultValues: { currency: 'USD' } });
  const { errors } = formState;
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
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title="Create an organization"
      description="You own it. Nothing of your other organizations is seen in it."
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
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
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            Create the organization
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
