import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { Field } from '../../../ui/Field.tsx';

/** What a role of the organization is called, and what it is for. */
export interface RoleText {
  name: string;
  description: string;
}

interface RoleFieldsProps {
  register: UseFormRegister<RoleText>;
  errors: FieldErrors<RoleText>;
}

/** The words of a role. */
export function RoleFields({ register, errors }: RoleFieldsProps) {
  return (
    <>
      <Field
        label="Name"
        autoFocus
        autoComplete="off"
        error={errors.name && (errors.name.message || 'Give the role a name.')}
        {...register('name', { required: true })}
      />
      <Field
        label="What it is for"
        autoComplete="off"
        error={errors.description?.message}
        {...register('description')}
      />
    </>
  );
}
