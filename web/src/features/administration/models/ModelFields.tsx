import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { Field } from '../../../ui/Field.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { isPrice, type ModelValues } from './model-form.ts';

interface ModelFieldsProps {
  register: UseFormRegister<ModelValues>;
  errors: FieldErrors<ModelValues>;
  keyHint: string;
}

const price = {
  required: 'Say what it costs; 0 for nothing.',
  validate: (text: string) => isPrice(text) || 'Write a number such as 0.30.',
};
const whole = (least: number, most: number) => ({
  validate: (text: string) =>
    (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) ||
    `Write a whole number from ${least} to ${most}.`,
});

/** All that is to be said about a model; what seldom differs is folded away. */
export function ModelFields({ register, errors, keyHint }: ModelFieldsProps) {
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
      <PasswordField
        label="API key"
        autoComplete="off"
        hint={keyHint}
        error={errors.apiKey?.message}
        {...register('apiKey')}
      />
      <fieldset className="grid gap-1.5">
        <legend className="sr-only">Price</legend>
        <div className="grid grid-cols-2 gap-3">
          <Field
            label="US$ for a million read"
            inputMode="decimal"
            autoComplete="off"
            error={errors.inputPrice?.message}
            {...register('inputPrice', price)}
          />
          <Field
            label="US$ for a million written"
            inputMode="decimal"
            autoComplete="off"
            error={errors.outputPrice?.message}
            {...register('outputPrice', price)}
          />
        </div>
        <p className="text-12 text-fg-3">Tokens, by the price list of its provider. Budgets are counted by these.</p>
      </fieldset>
      <details className="group rounded-control border border-line">
        <summary className="cursor-pointer px-3 py-2 text-13 font-medium text-fg-2">Limits and further fields</summary>
        <div className="grid gap-4 border-t border-line p-3">
          <div className="grid grid-cols-2 gap-3">
            <Field
              label="Most tokens written"
              inputMode="numeric"
              error={errors.maxOutputTokens?.message}
              {...register('maxOutputTokens', whole(100, 32_000))}
            />
            <Field
              label="Requests a minute"
              inputMode="numeric"
              error={errors.requestsPerMinute?.message}
              {...register('requestsPerMinute', whole(1, 10_000))}
            />
          </div>
          <Field
            label="Seconds until it is given up"
            inputMode="numeric"
            error={errors.timeoutSeconds?.message}
            {...register('timeoutSeconds', whole(2, 30))}
          />
          <Field
            label="Further fields of each request"
            autoComplete="off"
            spellCheck={false}
            placeholder='{"temperature": 0}'
            hint="JSON, for what an endpoint wants beside the usual."
            error={errors.requestFields?.message}
            {...register('requestFields')}
          />
        </div>
      </details>
    </>
  );
}
