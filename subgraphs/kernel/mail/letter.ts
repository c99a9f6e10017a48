import { escapeHtml } from './escape-html.ts';

/** A mail as whoever writes it thinks of it: plain words, at most one thing to do. The layout is the same for all. */
export interface Letter {
  /** BCP 47 tag of the language that it is written in. */
  locale: string;
  subject: string;
  /** Paragraphs above the button, as plain text. */
  body: readonly string[];
  /** The one thing to do: `path` of the web app, with its query. */
  action?: { label: string; path: string };
  /** Paragraphs below the button: how long the link is good, what to do if it was not you. */
  after?: readonly string[];
}

/** A letter as the two forms that a mail carries; `baseUrl` is the address of the web app, from configuration. */
export function layOut(
  { locale, subject, body, action, after = [] }: Letter,
  baseUrl: string,
): { text: string; html: string } {
  const link = action && { label: action.label, href: new URL(action.path, baseUrl).href };
  const text = [...body, ...(link ? [`${link.label}:\n${link.href}`] : []), ...after, 'A-EMS'].join('\n\n');
  const html = `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f7f8f9;color:#17191f;font:15px/1.5 system-ui,sans-serif">
<div style="max-width:480px;margin:auto;padding:32px;background:#ffffff;border:1px solid #e4e6e9;border-radius:12px">
${body.map(paragraph).join('\n')}
${link ? button(link) : ''}
${after.map(small).join('\n')}
</div>
<p style="max-width:480px;margin:16px auto;color:#696d75;font-size:13px">A-EMS</p>
</body></html>`;
  return { text, html };
}

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
const small = (text: string): string =>
  `<p style="margin:16px 0 0;color:#4f535b;font-size:13px">${escapeHtml(text)}</p>`;

function button({ label, href }: { label: string; href: string }): string {
  const style =
    'display:inline-block;padding:10px 18px;border-radius:8px;background:#315ac6;color:#ffffff;text-decoration:none';
  return `<p style="margin:24px 0"><a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a></p>`;
}
