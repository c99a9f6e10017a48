import type { Letter } from '#kernel/mail/letter';
import { type InEach, languageOf } from './languages.ts';

interface Words {
  subject: string;
  body: (name: string, email: string) => string[];
  label: string;
}

const WORDS: InEach<Words> = {
  en: {
    subject: 'Your password was changed',
    body: (name, email) => [
      `Hello ${name},`,
      `the password for ${email} at A-EMS was changed just now, and sessions on other devices were ended.`,
      'Was it you? Then all is well. If not, set a new password at once and tell your administrator.',
    ],
    label: 'It was not me',
  },
  de: {
    subject: 'Ihr Passwort wurde geändert',
    body: (name, email) => [
      `Guten Tag ${name},`,
      `das Passwort für ${email} bei A-EMS wurde soeben geändert; Sitzungen auf anderen Geräten wurden beendet.`,
      'Waren Sie es? Dann ist alles gut. Wenn nicht, setzen Sie sofort ein neues Passwort und sagen Sie es Ihrer Verwaltung.',
    ],
    label: 'Das war ich nicht',
  },
  vi: {
    subject: 'Mật khẩu của bạn đã được thay đổi',
    body: (name, email) => [
      `Xin chào ${name},`,
      `mật khẩu của ${email} tại A-EMS vừa được thay đổi và các phiên trên thiết bị khác đã kết thúc.`,
      'Nếu chính là bạn thì mọi việc đều ổn. Nếu không, hãy đặt mật khẩu mới ngay và báo cho quản trị viên.',
    ],
    label: 'Không phải tôi',
  },
};

/** To a person whose password was changed, whoever did it. */
export function passwordChangedLetter({
  email,
  name,
  locale,
}: {
  email: string;
  name: string;
  locale: string;
}): Letter {
  const { subject, body, label } = WORDS[languageOf(locale)];
  return { locale, subject, body: body(name, email), action: { label, path: '/forgot' } };
}
