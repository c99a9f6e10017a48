import { idleVietnamese } from './idle/vi.ts';
import type { CalendarUnit, Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';

const UNITS: Record<CalendarUnit, string> = {
  DAY: 'ngày',
  WEEK: 'tuần',
  MONTH: 'tháng',
  QUARTER: 'quý',
  HALF: 'nửa năm',
  YEAR: 'năm',
};

/** Vietnamese; folded, so without tone marks. Words stand apart from their units: "30 ngày qua". */
export const vietnamese: Lexicon = {
  common: listed(
    'la bao nhieu nao cua chung ta toi theo trong nam thang quy so sanh voi tai sao doanh thu khach hang va cac cho ngay qua the con san pham gi',
  ),
  months: [],
  units: { DAY: 'ngay', WEEK: 'tuan', MONTH: 'thang', QUARTER: 'quy', HALF: 'nua nam', YEAR: 'nam' },
  ordinals: ['mot|1|i', 'hai|2|ii', 'ba|3|iii', 'tu|bon|4|iv'],
  last: 'truoc|qua|vua qua|ngoai|gan day|gan nhat',
  current: 'nay|hien tai',
  today: 'hom nay',
  yesterday: 'hom qua',
  beforeYesterday: 'hom kia',
  weekdays: [],
  onWeekday: '(?!)',
  weekNumber: 'tuan(?: thu| so)?',
  beforeLast: '{unit} truoc nua|(?<uYEAR>nam) kia',
  ago: 'cach day {count} {unit}',
  edges: { first: 'dau', final: 'cuoi', of: '(?:cua )?(?:nam )?', isAfter: true },
  stepBack: '(?:trong )?{unit} (?:truoc do|lien truoc|truoc nua)',
  toDate: 'tu dau (?:nam|quy|thang)(?: den nay| toi nay)?',
  since: 'tu|ke tu',
  from: 'tu|giua',
  to: 'den|toi|va|-|–',
  through: 'den|toi',
  allTime: 'tu truoc den nay|toan bo thoi gian|tat ca thoi gian|moi thoi diem',
  numbers: ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'],
  versus: 'so voi|voi|va|hay|hoac|vs\\.?',
  againstBefore: 'ky truoc|thang truoc do|quy truoc do|truoc do',
  againstLastYear: 'cung ky(?: nam (?:ngoai|truoc))?|so voi nam (?:ngoai|truoc)|mot nam truoc',
  drivers:
    'tai sao|vi sao|dieu gi (?:lam|khien|da)|nguyen nhan|ly do|yeu to|do dau|vi dau|boi dau|dong gop|tac dong|giai thich',
  stepped: '(?:theo|moi|hang|tung) (?:ngay|tuan|thang|quy|nam)|theo thoi gian|xu huong',
  sameAs: {
    '(?:nhu )?the nao': 'ra sao',
    'cung ky nam (?:ngoai|truoc)': 'cung ky',
    'dien bien': 'xu huong',
  },
  trend:
    'xu huong|dien bien|theo thoi gian|theo (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy|nam)|hang (?:ngay|tuan|thang|quy|nam)|tung (?:ngay|tuan|thang|quy|nam)|lich su|phat trien',
  next: '(?!)',
  forecast:
    '\\d{1,2} (?:thang|quy|nam|tuan) (?:toi|sau|tiep theo)|sap toi se|tiep theo se|du bao|du doan|du kien|trien vong|(?:thang|quy|nam|tuan) (?:toi|sau|tiep theo)|sap toi|tuong lai',
  share: 'ty trong|ti trong|phan tram|ty le dong gop|co cau|chiem bao nhieu|phan bo',
  ranking:
    'xep hang|ban chay|nao|ai|tot nhat|te nhat|lon nhat|nho nhat|cao nhat|thap nhat|nhieu nhat|it nhat|hang dau|dan dau|top|kem nhat|manh nhat|yeu nhat',
  top: 'top|ban chay|tot nhat|lon nhat|cao nhat|nhieu nhat|hang dau|dan dau|manh nhat',
  bottom: 'te nhat|nho nhat|thap nhat|it nhat|kem nhat|yeu nhat|cuoi bang',
  by: 'by|per|theo|moi|tung|cho moi|cho tung',
  small: 'cua|cac|nhung',
  rankedAfter:
    'tot nhat|te nhat|lon nhat|nho nhat|cao nhat|thap nhat|nhieu nhat|it nhat|hang dau|dan dau|ban chay|kem nhat',
  rows: 'danh sach|liet ke|chi tiet|ban ghi|tung dong',
  growth:
    'tang truong|tang|giam|thay doi|chenh lech|bien dong|nhieu hon|it hon|tot hon|kem hon|cao hon|thap hon|cai thien|di xuong|di len',
  compares: 'so sanh|so voi|doi chieu|vs\\.?',
  against: 'so voi(?: cung ky)?|hon(?: so voi)?|cung ky|vs\\.?',
  before: 'truoc',
  after: 'sau',
  until: 'den het|cho den|tinh den',
  lastYear: '(?:cua )?nam (?:ngoai|truoc|roi)',
  thisYear: '(?:cua )?nam nay',
  lastToDate: 'tu dau nam ngoai|ytd nam (?:ngoai|truoc)',
  wellBeing:
    '(?:cong ty|chung ta|kinh doanh|tinh hinh)(?: \\p{L}+){0,3} (?:the nao|ra sao)|tinh hinh|hoat dong the nao|tong quan|tot nhat|te nhat|so sanh',
  unmeasured: 'bao lau|may lan|thi phan|gia co phieu|ngan sach|ty gia',
  without: 'khong (?:tinh|bao gom|ke)|ngoai tru|tru|loai tru|ben ngoai',
  places: 'o|tai|cua|nuoc|thi truong|va|voi|tu|cho|khu vuc|so sanh|rieng',
  howMuch: 'bao nhieu tien',
  howMany: 'bao nhieu (?:cai|chiec|san pham|don vi)',
  verbs: 'ban|mua',
  deals: 'don hang|don|dat hang',
  filler:
    'la|bao|nhieu|nao|cua|chung|ta|toi|minh|ban|em|anh|theo|trong|cho|voi|va|cac|nhung|mot|moi|tung|cac|the|thi|ma|cung|da|dang|se|duoc|bi|co|khong|o|tai|tu|den|toi|ve|hay|hoac|vao|ra|len|xuong|hien|nay|gio|day|do|kia|gi|sao|ai|dau|bay|khi|luc|hom|qua|xin|vui|long|xem|biet|muon|hoi|dua|ra|hien|thi|liet|ke|tong|cong|so|luong|gia|tri|muc|tien|tinh|toan|bo|tat|ca|nguoi|nam|thang|quy|tuan|ngay|ky|dau|cuoi|giua|truoc|sau|vua|roi|gan|nhat|ngoai|trung|binh|ty|le|phan|tram|kinh|cong|doanh|nghiep|minh|bang|bieu|bao|cao|thong|ke|phan|tich|ket|qua|so|lieu|thong|tin|hon|kem|rat|con|nua|nhe|a|ah|thu|hang|san|pham|khach|ban|mua|dat|tao|mang|lai|dong|gop|chiem|nhat|lon|nho|cao|thap|tot|te|it|diem|su|viec|cach|nhu|dien|bien|doanh|khu|vuc|quoc|hien|tai|hang|vay|oi|giup|cam|on|chao|hay|chi|rieng|rang|neu|vi|boi|do|nen|toi|thieu|du|bao|tiep|theo|ban duoc',
  idle: idleVietnamese,
  spelling: listed(''),
  again: '(?:con|the con|va|vay con|bay gio|nhung|chi|chi rieng|tuong tu)\\b',
  charts: { LINE: 'bieu do duong|duong', BAR: 'bieu do cot|cot|thanh', WATERFALL: 'thac nuoc', TABLE: 'bang' },
  names: {
    quarter: (quarter, year) => `quý ${quarter}/${year}`,
    week: (week, year) => `tuần ${week}/${year}`,
    half: (half, year) => `nửa ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    lastDays: (count, unit) => (count === 1 ? `${UNITS[unit]} trước` : `${count} ${UNITS[unit]} qua`),
    toDate: (unit) => `từ đầu ${UNITS[unit]}`,
    since: (start) => `từ ${start}`,
    range: (from, to) => `${from} – ${to}`,
    allTime: 'toàn bộ thời gian',
    today: 'hôm nay',
    yesterday: 'hôm qua',
    lastYear: (period) => `${period}, một năm trước`,
    before: (period) => `trước ${period}`,
  },
};
