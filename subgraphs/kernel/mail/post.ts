import { createTransport, type Transporter } from 'nodemailer';
import { type Letter, layOut } from './letter.ts';

/** How this process sends mail. */
export interface MailSettings {
  /** `SMTP_URL`: `smtps://user:password@host:465`, or `smtp://host:587`, which turns to TLS where the server offers it. */
  smtpUrl: string;
  /** `MAIL_FROM`: the sender, as `A-EMS <noreply@example.com>`. */
  from: string;
  /** `PUBLIC_URL`: the address of the web app, which links lead to. It never comes from a request. */
  baseUrl: string;
}

const PATIENCE_MS = 10_000;

let office: (MailSettings & { transport: Transporter }) | undefined;

/** Tells this process how to send mail, once, at the start; without it nothing can be sent. */
export function configureMail(settings: MailSettings | undefined): void {
  office?.transport.close();
  office = settings && { ...settings, transport: connect(settings.smtpUrl) };
}

/** Whether mail can be sent: use cases that need it say so beforehand instead of promising a letter. */
export function canSendMail(): boolean {
  return office !== undefined;
}

/** Sends a letter; rejects when the server does not take it, so that the job which sends it is tried again. */
export async function post(to: string, letter: Letter): Promise<void> {
  if (!office) throw new Error('No mail server is configured: set SMTP_URL.');
  const { transport, from, baseUrl } = office;
  const address = { name: '', address: to }; // as an object it is one address, whatever signs it holds
  await transport.sendMail({ from, to: address, subject: letter.subject, ...layOut(letter, baseUrl) });
}

function connect(url: string): Transporter {
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });
}
