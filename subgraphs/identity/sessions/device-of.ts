import { parse } from 'bowser';

/** What a person would call the device behind a User-Agent header, such as "Chrome on Windows". */
export function deviceOf(userAgent: string): string {
  if (userAgent.trim() === '') return 'Unknown device';
  const { browser, os } = parse(userAgent);
  const program = browser.name || userAgent.split(/[/\s]/, 1)[0];
  return os.name ? `${program} on ${os.name}` : `${program}`;
}
