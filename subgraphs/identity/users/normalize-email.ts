/** An e-mail address as it is kept and compared: without surrounding space, in lower case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
