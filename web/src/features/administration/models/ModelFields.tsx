import { Field } from '../../../ui/Field.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import type { FormOfModel } from './model-form.ts';
import { PriceFields } from './PriceFields.tsx';
import { SeldomFields } from './SeldomFields.tsx';

/** All that is to be said about a model; what seldom differs is folded away. */
export function ModelFields({ keyHint, ...form }: FormOfModel & { keyHint: string }) {
  const { register, errors } = form;
  return (
    <>
      <Field
        label="Name"
        autoComplete="off"
        hint="Askers read it under answers."
        error={errors.name?.message}
        {...register('name', { required: 'Give it a name.' })}
      />
      <Field
        label="Address of its endpoint"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        error={errors.baseUrl?.message}
        {...register('baseUrl', { required: 'Say where it is reached.' })}
      />
      <Field
        label="Model"
        autoComplete="off"
        spellCheck={false}
        hint="As the endpoint calls it."
        error={errors.model?.message}
        {...register('model', { required: 'Say what the endpoint calls it.' })}
      />
      <KeyField {...form} keyHint={keyHint} />
      <PriceFields {...form} />
      <SeldomFields {...form} />
    </>
  );
}

function KeyField({ register, errors, keyHint }: FormOfModel & { keyHint: string }) {
  return (
    <PasswordField
      label="API key"
      autoComplete="off"
      hint={keyHint}
      error={errors.apiKey?.message}
      {...register('apiKey')}
    />
  );
}
