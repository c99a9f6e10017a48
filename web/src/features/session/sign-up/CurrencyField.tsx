import type { ComponentProps } from 'react';
import { SelectField } from '../../../ui/SelectField.tsx';

/** The currency of an organization's books: any that this browser knows, named in the reader's language. */
export function CurrencyField(props: ComponentProps<'select'>) {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' });
  return (
    <SelectField label="Currency of its books" {...props}>
      {Intl.supportedValuesOf('currency').map((code) => (
        <option key={code} value={code}>
          {code} · {names.of(code)}
        </option>
      ))}
    </SelectField>
  );
}
