import { configureMail } from '#kernel/mail/post';
import { serveMailbox } from '../mailbox/serve-mailbox.ts';
import { publicUrlOf, type Settings } from './settings.ts';
import type { WayOut } from './way-out.ts';

/**
 * Makes mail leave by `SMTP_URL`, or arrive in a mailbox on this machine; its page, in the latter case. Other machines cannot
 * open that mailbox, so when they use this one (`HOST`), there is no mail until SMTP_URL is set.
 */
export async function arrangeMail(settings: Settings, wayOut: WayOut): Promise<string | undefined> {
  const { smtpUrl, mailFrom: from, port, host } = settings;
  const baseUrl = publicUrlOf(settings);
  if (smtpUrl) configureMail({ smtpUrl, from, baseUrl });
  if (smtpUrl || !/^(localhost|127\.|::1)/.test(host)) return undefined;
  const mailbox = await serveMailbox(Math.min(port + 25, 65_535));
  await wayOut.add(mailbox.close);
  configureMail({ smtpUrl: mailbox.url, from, baseUrl });
  return mailbox.pageUrl;
}
