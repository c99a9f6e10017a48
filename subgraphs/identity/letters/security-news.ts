import type { Letter } from '#kernel/mail/letter';
import { type InEach, languageOf } from './languages.ts';

/** What happened to the ways in which a person signs in. */
export type SecurityNews =
  | 'MFA_ENABLED'
  | 'MFA_DISABLED'
  | 'MFA_RESET'
  | 'BACKUP_CODE_USED'
  | 'SESSION_COPIED'
  | 'IDENTITY_LINKED'
  | 'IDENTITY_UNLINKED'
  | 'API_KEY_CREATED';

type Words = Record<SecurityNews, { subject: string; body: string }> & { hello: string; label: string; after: string };

const WORDS: InEach<Words> = {
  en: {
    hello: 'Hello',
    label: 'See your sessions',
    after: 'Was that not you? Change your password at once, and tell an administrator of your organization.',
    MFA_ENABLED: {
      subject: 'Your second factor is on',
      body: 'from now on signing in to A-EMS asks for a code of your authenticator app. Keep the backup codes in a safe place.',
    },
    MFA_DISABLED: {
      subject: 'Your second factor is off',
      body: 'signing in to A-EMS no longer asks for a code of your authenticator app.',
    },
    MFA_RESET: {
      subject: 'An administrator reset your second factor',
      body: 'an administrator of your organization took your second factor away and ended all your sessions. Sign in with your password and set it up again.',
    },
    SESSION_COPIED: {
      subject: 'A session of yours was ended',
      body: 'somebody used a copy of one of your sessions at A-EMS. It was ended on all devices that had it; sign in again where you need it.',
    },
    IDENTITY_LINKED: {
      subject: 'An account elsewhere can sign in as you',
      body: 'from now on an account at an identity provider, which was linked in the settings of your account, opens A-EMS for you.',
    },
    IDENTITY_UNLINKED: {
      subject: 'An account elsewhere can no longer sign in as you',
      body: 'an account at an identity provider was unlinked in the settings of your account: it opens A-EMS no longer.',
    },
    API_KEY_CREATED: {
      subject: 'An API key of yours was made',
      body: 'a program can act at A-EMS in your name from now on, with a key that was made in the settings of your account.',
    },
    BACKUP_CODE_USED: {
      subject: 'A backup code was used',
      body: 'somebody used one of your backup codes to prove to A-EMS that it is you. It is good no longer; you can make new ones among the settings of your account.',
    },
  },
  de: {
    hello: 'Guten Tag',
    label: 'Sitzungen ansehen',
    after:
      'Waren Sie das nicht? Ändern Sie sofort Ihr Passwort und sagen Sie der Verwaltung Ihrer Organisation Bescheid.',
    MFA_ENABLED: {
      subject: 'Ihr zweiter Faktor ist eingeschaltet',
      body: 'von nun an fragt die Anmeldung bei A-EMS nach einem Code Ihrer Authenticator-App. Bewahren Sie die Ersatzcodes sicher auf.',
    },
    MFA_DISABLED: {
      subject: 'Ihr zweiter Faktor ist ausgeschaltet',
      body: 'die Anmeldung bei A-EMS fragt nicht mehr nach einem Code Ihrer Authenticator-App.',
    },
    MFA_RESET: {
      subject: 'Ihr zweiter Faktor wurde zurückgesetzt',
      body: 'die Verwaltung Ihrer Organisation hat Ihren zweiten Faktor entfernt und alle Ihre Sitzungen beendet. Melden Sie sich mit Ihrem Passwort an und richten Sie ihn neu ein.',
    },
    SESSION_COPIED: {
      subject: 'Eine Ihrer Sitzungen wurde beendet',
      body: 'jemand hat eine Kopie einer Ihrer Sitzungen bei A-EMS benutzt. Sie wurde überall beendet; melden Sie sich dort neu an, wo Sie sie brauchen.',
    },
    IDENTITY_LINKED: {
      subject: 'Ein fremdes Konto kann sich als Sie anmelden',
      body: 'von nun an öffnet ein Konto bei einem Identitätsanbieter, das in den Einstellungen Ihres Kontos verknüpft wurde, Ihnen A-EMS.',
    },
    IDENTITY_UNLINKED: {
      subject: 'Ein fremdes Konto kann sich nicht mehr als Sie anmelden',
      body: 'die Verknüpfung mit einem Konto bei einem Identitätsanbieter wurde gelöst: es öffnet A-EMS nicht mehr.',
    },
    API_KEY_CREATED: {
      subject: 'Für Sie wurde ein API-Schlüssel erstellt',
      body: 'ein Programm kann von nun an bei A-EMS in Ihrem Namen handeln, mit einem Schlüssel aus den Einstellungen Ihres Kontos.',
    },
    BACKUP_CODE_USED: {
      subject: 'Ein Ersatzcode wurde benutzt',
      body: 'jemand hat sich bei A-EMS mit einem Ihrer Ersatzcodes ausgewiesen. Er gilt nicht mehr; neue erhalten Sie in den Einstellungen Ihres Kontos.',
    },
  },
  vi: {
    hello: 'Xin chào',
    label: 'Xem các phiên của bạn',
    after: 'Không phải bạn? Hãy đổi mật khẩu ngay và báo cho quản trị viên của tổ chức.',
    MFA_ENABLED: {
      subject: 'Yếu tố thứ hai của bạn đã được bật',
      body: 'từ nay khi đăng nhập A-EMS, bạn cần nhập mã từ ứng dụng xác thực. Hãy cất mã dự phòng ở nơi an toàn.',
    },
    MFA_DISABLED: {
      subject: 'Yếu tố thứ hai của bạn đã bị tắt',
      body: 'khi đăng nhập A-EMS, bạn không còn cần nhập mã từ ứng dụng xác thực.',
    },
    MFA_RESET: {
      subject: 'Quản trị viên đã đặt lại yếu tố thứ hai của bạn',
      body: 'quản trị viên của tổ chức đã gỡ yếu tố thứ hai và kết thúc mọi phiên của bạn. Hãy đăng nhập bằng mật khẩu và thiết lập lại.',
    },
    SESSION_COPIED: {
      subject: 'Một phiên của bạn đã bị kết thúc',
      body: 'ai đó đã dùng bản sao của một phiên của bạn tại A-EMS. Phiên đó đã bị kết thúc trên mọi thiết bị; hãy đăng nhập lại ở nơi bạn cần.',
    },
    IDENTITY_LINKED: {
      subject: 'Một tài khoản bên ngoài có thể đăng nhập thay bạn',
      body: 'từ nay, một tài khoản của nhà cung cấp danh tính đã được liên kết trong phần cài đặt có thể mở A-EMS cho bạn.',
    },
    IDENTITY_UNLINKED: {
      subject: 'Một tài khoản bên ngoài không còn đăng nhập thay bạn được',
      body: 'liên kết với một tài khoản của nhà cung cấp danh tính đã được gỡ: tài khoản đó không còn mở được A-EMS.',
    },
    API_KEY_CREATED: {
      subject: 'Một khóa API của bạn đã được tạo',
      body: 'từ nay một chương trình có thể thay mặt bạn làm việc tại A-EMS bằng khóa được tạo trong phần cài đặt tài khoản.',
    },
    BACKUP_CODE_USED: {
      subject: 'Một mã dự phòng đã được dùng',
      body: 'ai đó đã dùng một mã dự phòng của bạn để xác nhận danh tính với A-EMS. Mã này không còn hiệu lực; bạn có thể tạo mã mới trong phần cài đặt tài khoản.',
    },
  },
};

/** To a person, about something that he should have done himself. */
export function securityLetter(locale: string, name: string, news: SecurityNews): Letter {
  const { hello, label, after, [news]: words } = WORDS[languageOf(locale)];
  const action = news === 'MFA_RESET' ? undefined : { label, path: '/account/sessions' };
  return {
    locale,
    subject: words.subject,
    body: [`${hello} ${name},`, words.body],
    after: [after],
    ...(action && { action }),
  };
}
