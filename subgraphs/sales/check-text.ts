import { invalid } from '#kernel/errors/fault';

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const COUNTRY = /^[A-Z]{2}$/;
const LONGEST = 500;

interface Texts {
  name?: string | null;
  subject?: string | null;
  email?: string | null;
  countryCode?: string | null;
}

/** Throws VALIDATION_FAILED, naming each field of the input whose text cannot be what it says. */
export function checkTexts(input: Texts): void {
  const faults = Object.entries(input).flatMap(([field, value]) => {
    const message = typeof value === 'string' ? faultOf(field, value) : undefined;
    return message ? [{ path: ['input', field], message }] : [];
  });
  if (faults.length > 0) throw invalid(faults);
}

function faultOf(field: string, value: string): string | undefined {
  if (value.length > LONGEST) return `The ${field} is longer than ${LONGEST} characters.`;
  if ((field === 'name' || field === 'subject') && value.trim() === '') return `Give a ${field}.`;
  if (field === 'email' && !EMAIL.test(value)) return `"${value}" is no e-mail address.`;
  if (field === 'countryCode' && !COUNTRY.test(value))
    return `"${value}" is no country; write its two capital letters, for example US.`;
  return undefined;
}
