import type { EvaluationCalendar } from '../../calendar-of.ts';
import { type Days, type EvaluationQuestion, inLanguage, under } from '../../question.ts';

const german = inLanguage('de').ask;
const vietnamese = inLanguage('vi').ask;

/** What leaders who speak German or Vietnamese ask. */
export const secondOtherLanguages = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, ytd]: [Days, Days] = [at.lastYear, at.thisYear],
): EvaluationQuestion[] => [
  ...under('German', [
    german('Wie läuft der Umsatz dieses Jahr im Vergleich zum Vorjahr?', 'COMPARISON', 'sales.revenue', ytd, {
      against: at.lastYearSoFar,
    }),
    german(`Was haben wir im September ${last} an Rabatten gegeben?`, 'VALUE', 'sales.discount', at.month(9, last)),
    german('Welche Produkte verkaufen sich am besten?', 'RANKING', 'sales.revenue', ytd, {
      by: 'product',
      rank: ['TOP', 10],
    }),
    german(`Rohertrag nach Vertriebsmitarbeitern ${last}`, 'BREAKDOWN', 'sales.gross_margin', lastYear, {
      by: 'sales_person',
    }),
    german(
      `Wie viele neue Kunden haben wir im ersten Halbjahr ${last} gewonnen?`,
      'VALUE',
      'sales.new_customers',
      at.half(1, last),
    ),
    german(
      'Zeig mir die Entwicklung der Bestellungen in den letzten 6 Monaten',
      'TREND',
      'sales.orders',
      at.lastMonths(6),
      {
        grain: 'MONTH',
      },
    ),
    german(`Welchen Anteil am Umsatz hat Frankreich ${last}?`, 'SHARE', 'sales.revenue', lastYear, {
      by: 'territory',
    }),
    german(`Umsatz im Vereinigten Königreich ${last}`, 'VALUE', 'sales.revenue', lastYear, {
      filters: { territory: ['United Kingdom'] },
    }),
    german('Warum ist die Marge im letzten Quartal gesunken?', 'DRIVERS', 'sales.gross_margin', at.lastQuarter, {
      against: at.quarterBeforeLast,
    }),
    german('Prognose für den Umsatz im nächsten Quartal', 'FORECAST', 'sales.revenue', ytd, { horizon: 3 }),
    german('Durchschnittlicher Auftragswert letzten Monat', 'VALUE', 'sales.average_order_value', at.lastMonth),
    german(`Top-3-Lieferanten nach Einkaufsvolumen ${last}`, 'RANKING', 'products.purchase_spend', lastYear, {
      by: 'supplier',
      rank: ['TOP', 3],
    }),
    german('Bestand in Rotterdam', 'VALUE', 'products.stock_units', at.today, {
      filters: { warehouse: ['Rotterdam'] },
    }),
    german('Wieviele Kunden haben letztes Jahr gekauft?', 'VALUE', 'sales.active_customers', lastYear),
    german(`umsatz q1 ${last} vs q1 ${before}`, 'COMPARISON', 'sales.revenue', at.quarter(1, last), {
      against: at.quarter(1, before),
    }),
    german(`Wie hoch war unsere Trefferquote im Vertrieb ${last}?`, 'VALUE', 'sales.win_rate', lastYear),
  ]),
  ...under('Vietnamese', [
    vietnamese('Tháng này mình có bao nhiêu đơn hàng rồi?', 'VALUE', 'sales.orders', at.thisMonth),
    vietnamese('Doanh thu năm nay so với năm ngoái thế nào?', 'COMPARISON', 'sales.revenue', ytd, {
      against: at.lastYearSoFar,
    }),
    vietnamese('5 sản phẩm bán chạy nhất quý trước', 'RANKING', 'sales.revenue', at.lastQuarter, {
      by: 'product',
      rank: ['TOP', 5],
    }),
    vietnamese(`Lợi nhuận gộp năm ${last} là bao nhiêu`, 'VALUE', 'sales.gross_margin', lastYear),
    vietnamese(`doanh thu theo từng tháng năm ${last}`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    vietnamese(`Khu vực nào có doanh thu cao nhất năm ${last}?`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'territory',
      rank: ['TOP', 10],
    }),
    vietnamese('tỷ trọng doanh thu theo kênh năm nay', 'SHARE', 'sales.revenue', ytd, { by: 'channel' }),
    vietnamese('tồn kho ở Rotterdam còn bao nhiêu', 'VALUE', 'products.stock_units', at.today, {
      filters: { warehouse: ['Rotterdam'] },
    }),
    vietnamese('Vì sao lợi nhuận gộp quý trước thay đổi?', 'DRIVERS', 'sales.gross_margin', at.lastQuarter, {
      against: at.quarterBeforeLast,
    }),
    vietnamese('gia tri don hang trung binh thang truoc', 'VALUE', 'sales.average_order_value', at.lastMonth),
    vietnamese(
      `Có bao nhiêu khách hàng mới trong quý 2 năm ${last}`,
      'VALUE',
      'sales.new_customers',
      at.quarter(2, last),
    ),
    vietnamese('doanh số của Priya Raman năm nay', 'VALUE', 'sales.revenue', ytd, {
      filters: { sales_person: ['Priya Raman'] },
    }),
    vietnamese(`chi phí mua hàng theo nhà cung cấp năm ${last}`, 'BREAKDOWN', 'products.purchase_spend', lastYear, {
      by: 'supplier',
    }),
  ]),
];
