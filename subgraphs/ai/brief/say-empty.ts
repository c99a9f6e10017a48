import type { Language } from '../understand/planner.ts';
import type { BriefState } from './brief.types.ts';

/** Why a brief has no findings; null for one that has some. */
export const EMPTY: Readonly<Record<Language, Readonly<Record<BriefState, string | null>>>> = {
  en: {
    READY: null,
    PREPARING: 'The figures are being read.',
    NO_FIGURES: 'You may not read any figures yet. An owner of the organization can change that.',
    NO_DATA: 'There is not enough history yet to tell what is usual: a few weeks of data are enough.',
    NOTHING_NEW: 'Nothing moved more than it usually does.',
    NOT_ANSWERED: 'The figures did not come. Try again in a moment.',
  },
  de: {
    READY: null,
    PREPARING: 'Die Zahlen werden gerade gelesen.',
    NO_FIGURES: 'Sie dürfen noch keine Zahlen lesen. Ein Eigentümer der Organisation kann das ändern.',
    NO_DATA: 'Noch ist die Vorgeschichte zu kurz, um zu sagen, was üblich ist: einige Wochen mit Daten genügen.',
    NOTHING_NEW: 'Nichts hat sich stärker bewegt als sonst auch.',
    NOT_ANSWERED: 'Die Zahlen sind nicht gekommen. Versuchen Sie es gleich noch einmal.',
  },
  vi: {
    READY: null,
    PREPARING: 'Số liệu đang được đọc.',
    NO_FIGURES: 'Bạn chưa được xem số liệu nào. Chủ sở hữu tổ chức có thể thay đổi điều đó.',
    NO_DATA: 'Chưa đủ dữ liệu quá khứ để biết điều gì là bình thường: chỉ cần vài tuần dữ liệu.',
    NOTHING_NEW: 'Không có gì biến động hơn bình thường.',
    NOT_ANSWERED: 'Số liệu không đến. Hãy thử lại sau giây lát.',
  },
};
