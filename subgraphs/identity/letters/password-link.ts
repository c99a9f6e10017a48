import type { Letter } from '#kernel/mail/letter';
import { PasswordLinkPurpose } from '../passwords/password.types.ts';
import { type InEach, languageOf } from './languages.ts';

interface Words {
  subject: string;
  body: (name: string, email: string) => string[];
  label: string;
  after: string[];
}

const RESET: InEach<Words> = {
  en: {
    subject: 'Set a new password',
    body: (name, email) => [`Hello ${name},`, `somebody asked for a new password for ${email} at A-EMS.`],
    label: 'Set a new password',
    after: [
      'The link is good for 30 minutes, once. You did not ask for it? Then do nothing: your password stays as it is.',
    ],
  },
  de: {
    subject: 'Neues Passwort setzen',
    body: (name, email) => [`Guten Tag ${name},`, `jemand hat bei A-EMS um ein neues Passwort für ${email} gebeten.`],
    label: 'Neues Passwort setzen',
    after: [
      'Der Link gilt 30 Minuten, einmal. Sie haben nicht darum gebeten? Dann tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
    ],
  },
  vi: {
    subject: 'Đặt mật khẩu mới',
    body: (name, email) => [`Xin chào ${name},`, `ai đó đã yêu cầu mật khẩu mới cho ${email} tại A-EMS.`],
    label: 'Đặt mật khẩu mới',
    after: [
      'Liên kết có hiệu lực trong 30 phút và chỉ dùng được một lần. Nếu bạn không yêu cầu, không cần làm gì: mật khẩu của bạn vẫn giữ nguyên.',
    ],
  },
};

const FIRST: InEach<Words> = {
  en: {
    subject: 'Welcome to A-EMS',
    body: (name, email) => [
      `Hello ${name},`,
      `you can use A-EMS from now on, with the address ${email}. First choose your password.`,
    ],
    label: 'Choose a password',
    after: ['The link is good for 72 hours, once. Later you get a new one by "Forgot password".'],
  },
  de: {
    subject: 'Willkommen bei A-EMS',
    body: (name, email) => [
      `Guten Tag ${name},`,
      `ab jetzt können Sie A-EMS nutzen, mit der Adresse ${email}. Wählen Sie zuerst Ihr Passwort.`,
    ],
    label: 'Passwort wählen',
    after: ['Der Link gilt 72 Stunden, einmal. Danach bekommen Sie über „Passwort vergessen“ einen neuen.'],
  },
  vi: {
    subject: 'Chào mừng bạn đến với A-EMS',
    body: (name, email) => [
      `Xin chào ${name},`,
      `từ nay bạn có thể dùng A-EMS với địa chỉ ${email}. Trước tiên hãy chọn mật khẩu.`,
    ],
    label: 'Chọn mật khẩu',
    after: [
      'Liên kết có hiệu lực trong 72 giờ và chỉ dùng được một lần. Sau đó hãy dùng "Quên mật khẩu" để nhận liên kết mới.',
    ],
  },
};

/** To a person who forgot the password, or has none yet: the link with which he sets one. */
export function passwordLinkLetter(
  { email, name, locale }: { email: string; name: string; locale: string },
  purpose: PasswordLinkPurpose,
  token: string,
): Letter {
  const words = purpose === PasswordLinkPurpose.FIRST ? FIRST : RESET;
  const { subject, body, label, after } = words[languageOf(locale)];
  const path = `/reset?token=${token}`;
  return { locale, subject, body: body(name, email), action: { label, path }, after };
}
