import type { Refusal } from '../plan/refusal.ts';
import { sayDay } from '../plan/say-day.ts';
import type { Language } from '../understand/planner.ts';

type RefusalOf<Kind> = Extract<Refusal, { kind: Kind }>;
type Texts = { [Kind in Refusal['kind']]: (refusal: RefusalOf<Kind>) => string };

const TEXTS: Record<Language, Texts> = {
  en: {
    NO_SUCH_METRIC: ({ said, nearest }) =>
      `Nobody measures "${said}" here.${nearest.length > 0 ? ' These come closest.' : ''}`,
    AMBIGUOUS: () => 'That can mean several things. Which one is it?',
    NO_PERMISSION: ({ metric }) => `You may not see ${metric.name}. An owner of the organization can grant it.`,
    MODULE_OFF: ({ metric }) => `${metric.name} belongs to an area that is switched off for the organization.`,
    NO_DATA: ({ metric, range }) =>
      range
        ? `There is no ${metric.name} in that time: its data runs from ${day(range.from, 'en')} to ${day(range.to, 'en')}.`
        : `There is no ${metric.name} yet.`,
    NO_SUCH_MEMBER: ({ said }) => `"${said}" is nothing that I know here. Check the name, or leave it out.`,
    NOT_BUSINESS: () => 'I answer from the figures of the company. Ask about one of them.',
    NOT_ANSWERED: () => 'The figures did not come in time. Try again in a moment.',
  },
  de: {
    NO_SUCH_METRIC: ({ said, nearest }) =>
      `„${said}“ wird hier nicht gemessen.${nearest.length > 0 ? ' Am nächsten kommen diese Kennzahlen.' : ''}`,
    AMBIGUOUS: () => 'Das kann mehreres bedeuten. Was ist gemeint?',
    NO_PERMISSION: ({ metric }) =>
      `Sie dürfen ${metric.name} nicht sehen. Ein Eigentümer der Organisation kann es erlauben.`,
    MODULE_OFF: ({ metric }) => `${metric.name} gehört zu einem Bereich, der für die Organisation abgeschaltet ist.`,
    NO_DATA: ({ metric, range }) =>
      range
        ? `Für diese Zeit gibt es zu ${metric.name} keine Daten, wohl aber von ${day(range.from, 'de')} bis ${day(range.to, 'de')}.`
        : `Zu ${metric.name} gibt es noch keine Daten.`,
    NO_SUCH_MEMBER: ({ said }) => `„${said}“ kenne ich hier nicht. Prüfen Sie den Namen oder lassen Sie ihn weg.`,
    NOT_BUSINESS: () => 'Ich antworte aus den Zahlen des Unternehmens. Fragen Sie nach einer davon.',
    NOT_ANSWERED: () => 'Die Zahlen kamen nicht rechtzeitig. Versuchen Sie es gleich noch einmal.',
  },
  vi: {
    NO_SUCH_METRIC: ({ said, nearest }) =>
      `Ở đây không đo lường “${said}”.${nearest.length > 0 ? ' Các chỉ số gần nhất như sau.' : ''}`,
    AMBIGUOUS: () => 'Câu hỏi có thể hiểu theo nhiều cách. Bạn muốn hỏi điều nào?',
    NO_PERMISSION: ({ metric }) => `Bạn không được xem ${metric.name}. Chủ sở hữu tổ chức có thể cấp quyền.`,
    MODULE_OFF: ({ metric }) => `${metric.name} thuộc một phần đang tắt đối với tổ chức.`,
    NO_DATA: ({ metric, range }) =>
      range
        ? `Không có dữ liệu ${metric.name} trong thời gian đó. Có dữ liệu từ ${day(range.from, 'vi')} đến ${day(range.to, 'vi')}.`
        : `Chưa có dữ liệu ${metric.name}.`,
    NO_SUCH_MEMBER: ({ said }) => `Tôi không biết “${said}” ở đây. Hãy kiểm tra tên hoặc bỏ đi.`,
    NOT_BUSINESS: () => 'Tôi trả lời từ số liệu của công ty. Hãy hỏi về một trong số đó.',
    NOT_ANSWERED: () => 'Số liệu không đến kịp. Hãy thử lại sau giây lát.',
  },
};

const day = (on: string, language: Language) => sayDay(on, 'DAY', language);

/** A refusal in words. */
export function sayRefusal<Kind extends Refusal['kind']>(refusal: RefusalOf<Kind>, language: Language): string {
  const say: (refusal: RefusalOf<Kind>) => string = TEXTS[language][refusal.kind as Kind];
  return say(refusal);
}

/** What would have an answer instead, in words. */
export function suggestionsOf(refusal: Refusal): string[] {
  if (refusal.kind === 'NO_SUCH_METRIC') return refusal.nearest.map(({ name }) => name);
  if (refusal.kind === 'AMBIGUOUS') return refusal.choices.map(({ label }) => label);
  if (refusal.kind === 'NO_DATA') return withData(refusal);
  return refusal.kind === 'NO_SUCH_MEMBER' ? refusal.nearest : [];
}

/** The metric in the last year that has data. */
function withData({ metric, range }: RefusalOf<'NO_DATA'>): string[] {
  return range ? [`${metric.name} ${range.to.slice(0, 4)}`] : [];
}
