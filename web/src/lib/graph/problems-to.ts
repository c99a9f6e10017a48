import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { FieldProblem } from './write-failure.ts';

/** Says what is wrong with an input in the form that it was typed into, whose fields are called as those of the input. */
export function problemsTo<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
): (problems: FieldProblem[]) => void {
  return (problems) => {
    for (const { field, message } of problems) setError(field as Path<Values>, { message });
  };
}
