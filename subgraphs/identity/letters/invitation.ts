import type { Letter } from '#kernel/mail/letter';
import { type InEach, languageOf } from './languages.ts';

interface Words {
  subject: (organization: string) => string;
  body: (organization: string, inviter: string | null) => string;
  label: string;
  after: string;
}

const WORDS: InEach<Words> = {
  en: {
    subject: (organization) => `Invitation to ${organization}`,
    body: (organization, inviter) =>
      inviter ? `${inviter} invites you to ${organization} on A-EMS.` : `You are invited to ${organization} on A-EMS.`,
    label: 'Accept the invitation',
    after: 'The link is good for seven days, once. You do not know why you get this? Then do nothing.',
  },
  de: {
    subject: (organization) => `Einladung zu ${organization}`,
    body: (organization, inviter) =>
      inviter
        ? `${inviter} lädt Sie zu ${organization} bei A-EMS ein.`
        : `Sie sind zu ${organization} bei A-EMS eingeladen.`,
    label: 'Einladung annehmen',
    after: 'Der Link gilt sieben Tage, einmal. Sie wissen nicht, warum Sie das bekommen? Dann tun Sie nichts.',
  },
  vi: {
    subject: (organization) => `Lời mời tham gia ${organization}`,
    body: (organization, inviter) =>
      inviter
        ? `${inviter} mời bạn tham gia ${organization} trên A-EMS.`
        : `Bạn được mời tham gia ${organization} trên A-EMS.`,
    label: 'Chấp nhận lời mời',
    after:
      'Liên kết có hiệu lực trong bảy ngày và chỉ dùng được một lần. Nếu bạn không biết vì sao mình nhận được thư này, không cần làm gì.',
  },
};

/** To somebody who is to become a member: the link with which he accepts. */
export function invitationLetter(
  locale: string,
  { organizationName, inviterName }: { organizationName: string; inviterName: string | null },
  token: string,
): Letter {
  const { subject, body, label, after } = WORDS[languageOf(locale)];
  return {
    locale,
    subject: subject(organizationName),
    body: [body(organizationName, inviterName)],
    action: { label, path: `/invite?token=${token}` },
    after: [after],
  };
}
