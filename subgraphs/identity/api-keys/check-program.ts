import { type FieldFault, invalid } from '#kernel/errors/fault';

const LONGEST_MS = 366 * 24 * 60 * 60 * 1_000;

/** Throws VALIDATION_FAILED unless a program has a name, and an end (ISO 8601) within a year where it has one. */
export function checkProgram({ name, expiresAt }: { name: string; expiresAt?: string | null }): void {
  const left = expiresAt ? Date.parse(expiresAt) - Date.now() : 1;
  const faults: (FieldFault | false)[] = [
    (name.trim() === '' || name.trim().length > 100) && {
      path: ['input', 'name'],
      message: 'Give it a name, in at most 100 characters.',
    },
    (left <= 0 || left > LONGEST_MS) && {
      path: ['input', 'expiresAt'],
      message: 'Let it end at some time within a year from now.',
    },
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw invalid(found);
}
