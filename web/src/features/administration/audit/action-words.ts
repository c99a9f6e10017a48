/** Abbreviations inside the names of actions. */
const ABBREVIATIONS: Record<string, string> = { mfa: 'MFA', api: 'API' };

/** An action as people say it: `identity.MfaEnabled` is `MFA enabled`. */
export function actionWords(action: string): string {
  const [, name = action] = action.split('.');
  const words = name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(' ');
  const text = words.map((word) => ABBREVIATIONS[word] ?? word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A field that an act changed, as people say it: `fiscalYearStart` is `Fiscal year start`. */
export function fieldWords(field: string): string {
  return actionWords(field.charAt(0).toUpperCase() + field.slice(1));
}
