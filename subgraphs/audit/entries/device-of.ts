import Bowser from 'bowser';

/** Browser and system of a user agent as people say it, "Firefox on Windows"; the first word of it when it is no browser. */
export function deviceOf(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const [program = userAgent] = userAgent.split(/[/ ]/);
  return [browser.name || program, os.name].filter(Boolean).join(' on ');
}
