import type { Letter } from '#kernel/mail/letter';
import { type InEach, languageOf } from './languages.ts';

interface Words {
  subject: string;
  body: (name: string, newEmail: string) => string[];
  label?: string;
  after: string[];
}

const CONFIRM: InEach<Words> = {
  en: {
    subject: 'Confirm your new e-mail address',
    body: (name) => [
      `Hello ${name},`,
      'you want to sign in to A-EMS with this address from now on. Confirm that it is yours.',
    ],
    label: 'Confirm the address',
    after: ['The link is good for 24 hours. Did you not ask for this? Then do nothing.'],
  },
  de: {
    subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    body: (name) => [
      `Guten Tag ${name},`,
      'Sie möchten sich künftig mit dieser Adresse bei A-EMS anmelden. Bestätigen Sie, dass sie Ihnen gehört.',
    ],
    label: 'Adresse bestätigen',
    after: ['Der Link gilt 24 Stunden. Sie haben nicht darum gebeten? Dann tun Sie nichts.'],
  },
  vi: {
    subject: 'Xác nhận địa chỉ e-mail mới của bạn',
    body: (name) => [
      `Xin chào ${name},`,
      'bạn muốn đăng nhập A-EMS bằng địa chỉ này từ nay. Hãy xác nhận đây là địa chỉ của bạn.',
    ],
    label: 'Xác nhận địa chỉ',
    after: ['Liên kết có hiệu lực trong 24 giờ. Nếu bạn không yêu cầu, không cần làm gì.'],
  },
};

const REVERT: InEach<Words> = {
  en: {
    subject: 'Your e-mail address is being changed',
    body: (name, newEmail) => [
      `Hello ${name},`,
      `somebody who is signed in as you wants to replace this address by ${newEmail}.`,
    ],
    label: 'That was not me',
    after: [
      'The link keeps this address, or brings it back, and ends all sessions. It is good for 72 hours. If it was you, do nothing.',
    ],
  },
  de: {
    subject: 'Ihre E-Mail-Adresse wird geändert',
    body: (name, newEmail) => [
      `Guten Tag ${name},`,
      `jemand, der als Sie angemeldet ist, möchte diese Adresse durch ${newEmail} ersetzen.`,
    ],
    label: 'Das war ich nicht',
    after: [
      'Der Link behält diese Adresse bei oder stellt sie wieder her und beendet alle Sitzungen. Er gilt 72 Stunden. Waren Sie es, tun Sie nichts.',
    ],
  },
  vi: {
    subject: 'Địa chỉ e-mail của bạn đang được thay đổi',
    body: (name, newEmail) => [
      `Xin chào ${name},`,
      `ai đó đang đăng nhập bằng tài khoản của bạn muốn thay địa chỉ này bằng ${newEmail}.`,
    ],
    label: 'Không phải tôi',
    after: [
      'Liên kết này giữ hoặc khôi phục địa chỉ này và kết thúc mọi phiên. Có hiệu lực trong 72 giờ. Nếu chính là bạn, không cần làm gì.',
    ],
  },
};

const TAKEN: InEach<Words> = {
  en: {
    subject: 'This address already belongs to an account',
    body: () => [
      'Somebody wanted to use this address for another account of A-EMS. It already has one, so nothing was changed.',
    ],
    after: ['If that was you: sign in with this address, or set a new password for it.'],
  },
  de: {
    subject: 'Zu dieser Adresse gibt es schon ein Konto',
    body: () => [
      'Jemand wollte diese Adresse für ein anderes Konto bei A-EMS verwenden. Sie hat schon eines; nichts wurde geändert.',
    ],
    after: ['Waren Sie das: Melden Sie sich mit dieser Adresse an oder setzen Sie für sie ein neues Passwort.'],
  },
  vi: {
    subject: 'Địa chỉ này đã thuộc về một tài khoản',
    body: () => [
      'Ai đó muốn dùng địa chỉ này cho một tài khoản A-EMS khác. Địa chỉ đã có tài khoản nên không có gì thay đổi.',
    ],
    after: ['Nếu đó là bạn: hãy đăng nhập bằng địa chỉ này hoặc đặt mật khẩu mới.'],
  },
};

/** To the new address: prove that it is yours. */
export function confirmEmailLetter(locale: string, name: string, token: string): Letter {
  return write(CONFIRM, locale, [name, ''], `/confirm-email?token=${token}`);
}

/** To the old address: somebody is replacing it, and this link stops that. */
export function revertEmailLetter(locale: string, name: string, newEmail: string, token: string): Letter {
  return write(REVERT, locale, [name, newEmail], `/revert-email?token=${token}`);
}

/** To a new address that has an account already. */
export function emailTakenLetter(locale: string): Letter {
  return write(TAKEN, locale, ['', ''], '');
}

function write(words: InEach<Words>, locale: string, values: [name: string, newEmail: string], path: string): Letter {
  const { subject, body, label, after } = words[languageOf(locale)];
  return { locale, subject, body: body(...values), after, ...(label && { action: { label, path } }) };
}
