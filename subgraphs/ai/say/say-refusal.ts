import type { Refusal } from '../plan/refusal.ts';
import type { Language } from '../understand/planner.ts';

type Say = (refusal: Refusal & Record<string, unknown>) => string;
type Texts = Record<Refusal['kind'], Say>;

const named = (refusal: Refusal): string => ('metric' in refusal ? refusal.metric.name : '');
const said = (refusal: Refusal): string => ('said' in refusal ? refusal.said : '');

const TEXTS: Record<Language, Texts> = {
  en: {
    NO_SUCH_METRIC: (refusal) => `Nobody measures "${said(refusal)}" here. These come closest.`,
    AMBIGUOUS: () => 'That can mean several things. Which one is it?',
    NO_PERMISSION: (refusal) => `You may not see ${named(refusal)}. An owner of the organization can grant it.`,
    MODULE_OFF: (refusal) => `${named(refusal)} belongs to an area that is switched off for the organization.`,
    NO_DATA: (refusal) => `There is no ${named(refusal)} in that time.`,
    NO_SUCH_MEMBER: (refusal) => `"${said(refusal)}" is nothing that I know here. Check the name, or leave it out.`,
    NOT_BUSINESS: () => 'I answer from the figures of the company. Ask about one of them.',
    NOT_ANSWERED: () => 'The figures did not come in time. Try again in a moment.',
  },
  de: {
    NO_SUCH_METRIC: (refusal) => `„${said(refusal)}“ wird hier nicht gemessen. Am nächsten kommen diese Kennzahlen.`,
    AMBIGUOUS: () => 'Das kann mehreres bedeuten. Was ist gemeint?',
    NO_PERMISSION: (refusal) =>
      `Sie dürfen ${named(refusal)} nicht sehen. Ein Eigentümer der Organisation kann es erlauben.`,
    MODULE_OFF: (refusal) => `${named(refusal)} gehört zu einem Bereich, der für die Organisation abgeschaltet ist.`,
    NO_DATA: (refusal) => `Für diese Zeit gibt es zu ${named(refusal)} keine Daten.`,
    NO_SUCH_MEMBER: (refusal) =>
      `„${said(refusal)}“ kenne ich hier nicht. Prüfen Sie den Namen oder lassen Sie ihn weg.`,
    NOT_BUSINESS: () => 'Ich antworte aus den Zahlen des Unternehmens. Fragen Sie nach einer davon.',
    NOT_ANSWERED: () => 'Die Zahlen kamen nicht rechtzeitig. Versuchen Sie es gleich noch einmal.',
  },
  vi: {
    NO_SUCH_METRIC: (refusal) => `Ở đây không đo lường “${said(refusal)}”. Các chỉ số gần nhất như sau.`,
    AMBIGUOUS: () => 'Câu hỏi có thể hiểu theo nhiều cách. Bạn muốn hỏi điều nào?',
    NO_PERMISSION: (refusal) => `Bạn không được xem ${named(refusal)}. Chủ sở hữu tổ chức có thể cấp quyền.`,
    MODULE_OFF: (refusal) => `${named(refusal)} thuộc một phần đang tắt đối với tổ chức.`,
    NO_DATA: (refusal) => `Không có dữ liệu ${named(refusal)} trong thời gian đó.`,
    NO_SUCH_MEMBER: (refusal) => `Tôi không biết “${said(refusal)}” ở đây. Hãy kiểm tra tên hoặc bỏ đi.`,
    NOT_BUSINESS: () => 'Tôi trả lời từ số liệu của công ty. Hãy hỏi về một trong số đó.',
    NOT_ANSWERED: () => 'Số liệu không đến kịp. Hãy thử lại sau giây lát.',
  },
};

/** A refusal in words. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  return TEXTS[language][refusal.kind](refusal as Refusal & Record<string, unknown>);
}

/** What would have an answer instead, in words. */
export function suggestionsOf(refusal: Refusal): string[] {
  if (refusal.kind === 'NO_SUCH_METRIC') return refusal.nearest.map(({ name }) => name);
  if (refusal.kind === 'AMBIGUOUS') return refusal.choices.map(({ label }) => label);
  return refusal.kind === 'NO_SUCH_MEMBER' ? refusal.nearest : [];
}
