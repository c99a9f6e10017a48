import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { grantable } from '../../../lib/grantable.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { permissionGroups } from '../../../lib/permission-groups.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { useViewer } from '../../../lib/viewer.ts';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ScopePicker } from '../../../ui/ScopePicker.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { CreateApiClientChoicesDocument, CreateApiClientDocument } from './CreateApiClient.generated.ts';
import { endAfter, LIFETIMES, networksIn } from './client-terms.ts';

interface Terms {
  name: string;
  networks: string;
  days: string;
}

interface ApiClientFormProps {
  onIssued: (issued: { id: string; name: string; secret: string }) => void;
  onClose: () => void;
}

/** What a client is called, what it may do, from where, and for how long. */
export function ApiClientForm({ onIssued, onClose }: ApiClientFormProps) {
  const { register, errors, scopes, setScopes, submit, refusal, isBusy } = useApiClientForm(onIssued);
  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      action="Create the client"
      refusal={refusal}
      isBusy={isBusy}
      isIncomplete={scopes.length === 0}
    >
      <Field
        label="Name"
        autoFocus
        autoComplete="off"
        hint="What people call the other system."
        error={errors.name && (errors.name.message || 'Give it a name.')}
        {...register('name', { required: true })}
      />
      <Scopes chosen={scopes} onChange={setScopes} error={errors.scopes?.message} />
      <Field
        label="Networks it may come from"
        autoComplete="off"
        placeholder="Any"
        hint="Such as 192.0.2.0/24, with commas between several."
        error={errors.networks?.message}
        {...register('networks')}
      />
      <SelectField label="Ends" {...register('days')}>
        {LIFETIMES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
    </DialogForm>
  );
}

function useApiClientForm(onIssued: ApiClientFormProps['onIssued']) {
  const [scopes, setScopes] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<Terms & { scopes: string }>();
  const [create, isBusy] = useWrite(CreateApiClientDocument, {
    refetch: ['ApiClientsPage'],
    onProblems: (problems) => {
      for (const { field, message } of problems) setError(FIELDS[field] ?? 'scopes', { message });
    },
  });
  const confirmed = useStepUp();
  const submit = handleSubmit(async ({ name, networks, days }) => {
    const input = { name, scopes, allowedNetworks: networksIn(networks), expiresAt: endAfter(days) };
    const result = (await confirmed(() => create({ input })))?.createApiClient;
    if (result?.__typename !== 'ApiClientIssued') return setRefusal(result?.message);
    onIssued({ ...result.apiClient, secret: result.secret });
  });
  return { register, errors: formState.errors, scopes, setScopes, submit, refusal, isBusy };
}

/** Fields of the form by those of the input. */
const FIELDS: Record<string, keyof Terms | 'scopes'> = { name: 'name', allowedNetworks: 'networks', expiresAt: 'days' };

interface ScopesProps {
  chosen: readonly string[];
  onChange: (scopes: string[]) => void;
  error: string | undefined;
}

/** Only what the viewer may do himself: nobody gives more than he has. */
function Scopes({ chosen, onChange, error }: ScopesProps) {
  const { scopes: held } = useViewer();
  const { data } = useQuery(CreateApiClientChoicesDocument);
  if (!data) return <div role="status" aria-label="Loading" className="skeleton h-66" />;
  const permissions = grantable(data.permissions, held);
  const groups = permissionGroups(permissions, data.organization?.modules ?? []);
  return <ScopePicker label="May do" groups={groups} chosen={chosen} onChange={onChange} error={error} />;
}
