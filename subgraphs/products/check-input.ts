import { type FieldFault, invalid } from '#kernel/errors/fault';

/** Refuses texts of an input that are empty and numbers that are negative; what was left out is fine. */
export function checkInput<T extends object>(
  input: T,
  rules: { filled?: readonly (keyof T & string)[]; notNegative?: readonly (keyof T & string)[] },
): void {
  const empty = (rules.filled ?? []).filter((name) => typeof input[name] === 'string' && input[name].trim() === '');
  const negative = (rules.notNegative ?? []).filter((name) => Number(input[name] ?? 0) < 0);
  const faults: FieldFault[] = [
    ...empty.map((name) => ({ path: ['input', name], message: `${name} must not be empty.` })),
    ...negative.map((name) => ({ path: ['input', name], message: `${name} must not be negative.` })),
  ];
  if (faults.length > 0) throw invalid(faults);
}
