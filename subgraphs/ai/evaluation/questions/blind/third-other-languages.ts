import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** What is asked in German and Vietnamese in passing. */
export const thirdOtherLanguages = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('German', [
    german('Was haben wir gestern umgesetzt?', 'VALUE', 'sales.revenue', at.yesterday),
    german('Gib mir bitte die Umsatzzahlen für das laufende Quartal', 'VALUE', 'sales.revenue', at.thisQuarter),
    german(`Wie viele Bestellungen gab es zwischen März und Mai ${last}?`, 'VALUE', 'sales.orders', [
      `${last}-03-01`,
      `${last}-05-31`,
    ]),
    german('Wie hat sich der Umsatz in diesem Jahr entwickelt?', 'TREND', 'sales.revenue', ytd, { grain: 'MONTH' }),
    german(
      `Bei welchem Lieferanten haben wir ${last} am meisten eingekauft?`,
      'RANKING',
      'products.purchase_spend',
      lastYear,
      {
        by: 'supplier',
        rank: ['TOP', 10],
      },
    ),
    german(`Umsatz ${last} im Vergleich zu ${before}`, 'COMPARISON', 'sales.revenue', lastYear, {
      against: at.year(before),
    }),
    german(`Wie verteilt sich der Umsatz ${last} auf die Kanäle?`, 'SHARE', 'sales.revenue', lastYear, {
      by: 'channel',
    }),
    german('Verkaufte Stückzahl im letzten Monat', 'VALUE', 'sales.units', at.lastMonth),
    german('Welcher Verkäufer hat dieses Jahr den höchsten Umsatz?', 'RANKING', 'sales.revenue', ytd, {
      by: 'sales_person',
      rank: ['TOP', 10],
    }),
    german(`Umsatz je Land ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'country' }),
    german('Wie viel Ware liegt in Newark?', 'VALUE', 'products.stock_units', at.today, {
      filters: { warehouse: ['Newark'] },
    }),
    german(`Marge in Prozent im 3. Quartal ${last}`, 'VALUE', 'sales.gross_margin_rate', at.quarter(3, last)),
    german(
      `Weshalb sind die Bestellungen im Februar ${last} zurückgegangen?`,
      'DRIVERS',
      'sales.orders',
      at.month(2, last),
      {
        against: at.month(1, last),
      },
    ),
    german(`Umsatz mit The Harbor Pantry ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { customer: ['The Harbor Pantry'] },
    }),
  ]),
  ...under('Vietnamese', [
    vietnamese('Doanh thu hôm qua bao nhiêu?', 'VALUE', 'sales.revenue', at.yesterday),
    vietnamese('cho tôi xem số đơn hàng trong quý này', 'VALUE', 'sales.orders', at.thisQuarter),
    vietnamese(`Khách hàng nào mua nhiều nhất năm ${last}?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 10],
    }),
    vietnamese(
      `so sánh lợi nhuận gộp quý 3 và quý 4 năm ${last}`,
      'COMPARISON',
      'sales.gross_margin',
      at.quarter(4, last),
      {
        against: at.quarter(3, last),
      },
    ),
    vietnamese('doanh thu 30 ngày qua', 'VALUE', 'sales.revenue', at.lastDays(30)),
    vietnamese(`Doanh thu online ở Pháp năm ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { channel: ['Online'], territory: ['France'] },
    }),
    vietnamese(`tỷ suất lợi nhuận gộp theo danh mục năm ${last}`, 'BREAKDOWN', 'sales.gross_margin_rate', lastYear, {
      by: 'category',
    }),
    vietnamese('nhân viên nào bán được nhiều nhất năm nay', 'RANKING', 'sales.revenue', ytd, {
      by: 'sales_person',
      rank: ['TOP', 10],
    }),
    vietnamese(`nguyên nhân doanh thu tháng 2 năm ${last} giảm`, 'DRIVERS', 'sales.revenue', at.month(2, last), {
      against: at.month(1, last),
    }),
    vietnamese('dự đoán số đơn hàng quý tới', 'FORECAST', 'sales.orders', ytd, { horizon: 3 }),
    vietnamese('bieu do doanh thu theo thang nam nay', 'TREND', 'sales.revenue', ytd, { grain: 'MONTH' }),
  ]),
];
