import { Field } from '../../../ui/Field.tsx';
import type { FormOfModel } from './model-form.ts';

/** What is usual for nearly every model: how much it may write, how often and how long, and what its endpoint wants besides. */
export function SeldomFields(form: FormOfModel) {
  return (
    <details className="rounded-control border border-line">
      <summary className="cursor-pointer px-3 py-2 text-13 font-medium text-fg-2">Limits and further fields</summary>
      <div className="grid gap-4 border-t border-line p-3">
        <LimitFields {...form} />
        <Field
          label="Further fields of each request"
          autoComplete="off"
          spellCheck={false}
          placeholder='{"temperature": 0}'
          hint="JSON, for what an endpoint wants beside the usual."
          error={form.errors.requestFields?.message}
          {...form.register('requestFields')}
        />
      </div>
    </details>
  );
}

function LimitFields({ register, errors }: FormOfModel) {
  return (
    <>
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
    </>
  );
}

const whole = (least: number, most: number) => ({
  validate: (text: string) =>
    (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) ||
    `Write a whole number from ${least} to ${most}.`,
});
