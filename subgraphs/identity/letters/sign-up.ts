import type { Letter } from '#kernel/mail/letter';
import { type InEach, languageOf } from './languages.ts';

interface Words {
  subject: string;
  body: (name: string, organization: string) => string[];
  label: string;
  after: string[];
}

const CONFIRM: InEach<Words> = {
  en: {
    subject: 'Confirm your e-mail address',
    body: (name, organization) => [
      `Hello ${name},`,
      `you want to use A-EMS for ${organization}. Confirm that this address is yours, and you can begin.`,
    ],
    label: 'Confirm and begin',
    after: [
      'The link is good for 24 hours. You did not sign up? Then do nothing: without the link nothing comes to be.',
    ],
  },
  de: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
    body: (name, organization) => [
      `Guten Tag ${name},`,
      `Sie möchten A-EMS für ${organization} nutzen. Bestätigen Sie, dass diese Adresse Ihnen gehört, und es kann losgehen.`,
    ],
    label: 'Bestätigen und beginnen',
    after: [
      'Der Link gilt 24 Stunden. Sie haben sich nicht registriert? Dann tun Sie nichts: Ohne den Link entsteht nichts.',
    ],
  },
  vi: {
    subject: 'Xác nhận địa chỉ e-mail của bạn',
    body: (name, organization) => [
      `Xin chào ${name},`,
      `bạn muốn dùng A-EMS cho ${organization}. Hãy xác nhận đây là địa chỉ của bạn để bắt đầu.`,
    ],
    label: 'Xác nhận và bắt đầu',
    after: [
      'Liên kết có hiệu lực trong 24 giờ. Nếu bạn không đăng ký, không cần làm gì: không có liên kết thì không có gì được tạo.',
    ],
  },
};

const KNOWN: InEach<Words> = {
  en: {
    subject: 'You already have an account',
    body: (name) => [
      `Hello ${name},`,
      'somebody signed up at A-EMS with this address. It already belongs to you, so nothing was changed.',
      'Sign in as ever. If you do not know your password any more, set a new one.',
    ],
    label: 'Set a new password',
    after: ['It was not you? Then do nothing.'],
  },
  de: {
    subject: 'Sie haben schon ein Konto',
    body: (name) => [
      `Guten Tag ${name},`,
      'jemand hat sich mit dieser Adresse bei A-EMS registriert. Sie gehört schon Ihnen; nichts wurde geändert.',
      'Melden Sie sich an wie immer. Wenn Sie Ihr Passwort nicht mehr wissen, setzen Sie ein neues.',
    ],
    label: 'Neues Passwort setzen',
    after: ['Das waren nicht Sie? Dann tun Sie nichts.'],
  },
  vi: {
    subject: 'Bạn đã có tài khoản',
    body: (name) => [
      `Xin chào ${name},`,
      'ai đó đã đăng ký A-EMS bằng địa chỉ này. Địa chỉ đã thuộc về bạn nên không có gì thay đổi.',
      'Hãy đăng nhập như thường lệ. Nếu bạn quên mật khẩu, hãy đặt mật khẩu mới.',
    ],
    label: 'Đặt mật khẩu mới',
    after: ['Nếu không phải bạn, không cần làm gì.'],
  },
};

/** To an address that signed up: the link that founds the organization. */
export function confirmSignUpLetter(
  { name, organizationName, locale }: { name: string; organizationName: string; locale: string },
  token: string,
): Letter {
  return write(CONFIRM, locale, [name, organizationName], `/confirm-sign-up?token=${token}`);
}

/** To an address that signed up though it has an account: it says so, and how to get in. */
export function accountExistsLetter({ name, locale }: { name: string; locale: string }): Letter {
  return write(KNOWN, locale, [name, ''], '/forgot');
}

function write(
  words: InEach<Words>,
  locale: string,
  values: [name: string, organization: string],
  path: string,
): Letter {
  const { subject, body, label, after } = words[languageOf(locale)];
  return { locale, subject, body: body(...values), action: { label, path }, after };
}
