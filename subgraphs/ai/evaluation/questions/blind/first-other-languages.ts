import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;
const { ask } = inLanguage('en');

/** Questions in German, Vietnamese and both mixed with English, written without sight of the analyst. */
export const firstOtherLanguages = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  lastYear: Days = at.lastYear,
): EvaluationQuestion[] => [
  ...under('German', [
    german('Könntest du mir bitte sagen, was wir letzte Woche umgesetzt haben?', 'VALUE', 'sales.revenue', at.lastWeek),
    german(`Wieviel Stück haben wir ${last} verkauft`, 'VALUE', 'sales.units', lastYear),
    german('Auftragseingang laufender Monat', 'VALUE', 'sales.orders', at.thisMonth),
    german(`Marge ${last} gegenüber ${before}`, 'COMPARISON', 'sales.gross_margin', lastYear, {
      against: at.year(before),
    }),
    german(`Umsatz Q3 vs Q2 ${last}`, 'COMPARISON', 'sales.revenue', at.quarter(3, last), {
      against: at.quarter(2, last),
    }),
    german('Wer sind unsere fünf größten Kunden im laufenden Jahr?', 'RANKING', 'sales.revenue', at.thisYear, {
      by: 'customer',
      rank: ['TOP', 5],
    }),
    german(`Umsatzverteilung nach Warengruppen im 1. Halbjahr ${last}`, 'SHARE', 'sales.revenue', at.half(1, last), {
      by: 'category',
    }),
    german(`Warum ist der Umsatz im Oktober ${last} gestiegen?`, 'DRIVERS', 'sales.revenue', at.month(10, last), {
      against: at.month(9, last),
    }),
    german('Lagerbestand je Lager', 'BREAKDOWN', 'products.stock_units', at.today, { by: 'warehouse' }),
    german(`Bestellwert pro Monat ${last} im Schnitt`, 'TREND', 'sales.average_order_value', lastYear, {
      grain: 'MONTH',
    }),
    german(
      'Womit rechnen wir beim Umsatz in den nächsten 2 Quartalen?',
      'FORECAST',
      'sales.revenue',
      at.lastMonths(36),
      { horizon: 6 },
    ),
    german(`Einkauf bei Mahlwerk Brandt ${last}`, 'VALUE', 'products.purchase_spend', lastYear, {
      filters: { supplier: ['Mahlwerk Brandt'] },
    }),
    german(
      'welche Artikel bringen am wenigsten Gewinn im letzten Quartal',
      'RANKING',
      'sales.gross_margin',
      at.lastQuarter,
      { by: 'product', rank: ['BOTTOM', 10] },
    ),
    german('umsaetze vorletzter monat', 'VALUE', 'sales.revenue', at.monthBeforeLast),
  ]),
  ...under('Vietnamese', [
    vietnamese('tháng trước bán được bao nhiêu tiền?', 'VALUE', 'sales.revenue', at.lastMonth),
    vietnamese('doanh thu quy truoc', 'VALUE', 'sales.revenue', at.lastQuarter),
    vietnamese(`doanh thu tai Duc nam ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { territory: ['Germany'] },
    }),
    vietnamese('10 khach hang lon nhat nam nay', 'RANKING', 'sales.revenue', at.thisYear, {
      by: 'customer',
      rank: ['TOP', 10],
    }),
    vietnamese(`Lợi nhuận gộp theo kênh năm ${last}`, 'BREAKDOWN', 'sales.gross_margin', lastYear, { by: 'channel' }),
    vietnamese(`so sánh số đơn hàng năm ${last} với năm ${before}`, 'COMPARISON', 'sales.orders', lastYear, {
      against: at.year(before),
    }),
    vietnamese(`Vì sao doanh thu năm ${last} thay đổi so với năm ${before}?`, 'DRIVERS', 'sales.revenue', lastYear, {
      against: at.year(before),
    }),
    vietnamese('tồn kho hiện tại theo kho', 'BREAKDOWN', 'products.stock_units', at.today, { by: 'warehouse' }),
    vietnamese('dự báo doanh thu 3 tháng tới', 'FORECAST', 'sales.revenue', at.lastMonths(36), { horizon: 3 }),
    vietnamese('Hôm qua có bao nhiêu đơn hàng?', 'VALUE', 'sales.orders', at.yesterday),
    vietnamese(`xu huong don hang tung thang nam ${last}`, 'TREND', 'sales.orders', lastYear, { grain: 'MONTH' }),
  ]),
  ...under('mixed', [
    german(`Umsatz by region ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    german(`Top 5 customers nach Umsatz ${last}`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 5],
    }),
    ask(`revenue Deutschland vs Frankreich ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['Germany', 'France'] },
    }),
    vietnamese(`revenue theo khu vực năm ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
  ]),
];
