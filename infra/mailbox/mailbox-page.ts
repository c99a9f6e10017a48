import { escapeHtml } from '#kernel/mail/escape-html';
import type { Received } from '#kernel/mail/mailbox';

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e4e6e9, #25272b); --quiet: light-dark(#696d75, #91949a); --accent: light-dark(#315ac6, #8aa6f5) }
body { margin: 0 auto; max-width: 760px; padding: 32px 16px; font: 14px/1.5 system-ui, sans-serif; background: light-dark(#f7f8f9, #0d0e10); color: light-dark(#17191f, #eff0f2) }
h1 { margin: 0; font-size: 20px } .quiet { color: var(--quiet) }
details { margin-top: 12px; border: 1px solid var(--line); border-radius: 12px; background: light-dark(#fff, #141518) }
summary { padding: 12px 16px; cursor: pointer; display: grid; grid-template-columns: 1fr auto; gap: 0 12px; list-style: none }
summary strong { overflow-wrap: anywhere } summary .quiet { font-size: 12px }
pre { margin: 0; padding: 0 16px 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit } a { color: var(--accent) }`;

/** The page that shows the mails of this machine's mailbox, the newest first and open. */
export function mailboxPage(mails: readonly Received[], nonce: string): string {
  const list = mails.map((mail, index) => mailOf(mail, index === 0)).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="10"><title>Mailbox of this machine</title><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>Mailbox of this machine</h1>
<p class="quiet">A-EMS has no mail server here (SMTP_URL), so what it would send arrives here and goes no further. It is kept until A-EMS stops.</p>
${list || '<p>No mail yet.</p>'}</body></html>`;
}

function mailOf({ to, subject, text, receivedAt }: Received, isOpen: boolean): string {
  const time = receivedAt.toISOString();
  return `<details${isOpen ? ' open' : ''}><summary><strong>${escapeHtml(subject)}</strong>
<time class="quiet" datetime="${time}">${time.slice(11, 16)} UTC</time><span class="quiet">to ${escapeHtml(to)}</span></summary>
<pre>${linked(escapeHtml(text.trim()))}</pre></details>`;
}

const linked = (html: string): string =>
  html.replaceAll(/https?:\/\/[^\s<]+/g, (href) => `<a href="${href}" rel="noreferrer">${href}</a>`);
