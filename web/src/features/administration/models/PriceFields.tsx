import { Field } from '../../../ui/Field.tsx';
import { type FormOfModel, isPrice } from './model-form.ts';

const PRICE = {
  required: 'Say what it costs; 0 for nothing.',
  validate: (text: string) => isPrice(text) || 'Write a number such as 0.30.',
};

/** What a model costs. */
export function PriceFields({ register, errors }: FormOfModel) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-13 font-medium">Price of a million tokens</legend>
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="Read, US$"
          inputMode="decimal"
          autoComplete="off"
          error={errors.inputPrice?.message}
          {...register('inputPrice', PRICE)}
        />
        <Field
          label="Written, US$"
          inputMode="decimal"
          autoComplete="off"
          error={errors.outputPrice?.message}
          {...register('outputPrice', PRICE)}
        />
      </div>
      <p className="text-12 text-fg-3">By the price list of its provider. Budgets are counted by these.</p>
    </fieldset>
  );
}
