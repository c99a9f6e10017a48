import type { EvaluationCalendar } from '../calendar-of.ts';
import { type EvaluationQuestion, inLanguage, under } from '../question.ts';

const { ask, refuse } = inLanguage('vi');

/** What is asked in Vietnamese of the demo company. */
export const vietnameseQuestions = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast] = [at.lastYear, at.yearBeforeLast],
): EvaluationQuestion[] =>
  under('Vietnamese', [
    ask(`Doanh thu quý 3 năm ${last} là bao nhiêu?`, 'VALUE', 'sales.revenue', at.quarter(3, last)),
    ask('Doanh thu tháng trước', 'VALUE', 'sales.revenue', at.lastMonth),
    ask('doanh thu thang truoc la bao nhieu', 'VALUE', 'sales.revenue', at.lastMonth),
    ask('Hôm qua có bao nhiêu đơn hàng?', 'VALUE', 'sales.orders', at.yesterday),
    ask('Năm nay có bao nhiêu khách hàng mới?', 'VALUE', 'sales.new_customers', at.thisYear),
    ask(`Doanh thu ngày 3 tháng 11 năm ${last}`, 'VALUE', 'sales.revenue', [`${last}-11-03`, `${last}-11-03`]),
    ask(`Doanh thu ở Đức năm ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['Germany'] } }),
    ask(`So sánh doanh thu ${last} với ${before}`, 'COMPARISON', 'sales.revenue', lastYear, { against: beforeLast }),
    ask('Doanh thu so với cùng kỳ năm ngoái', 'COMPARISON', 'sales.revenue', at.thisYear, {
      against: at.lastYearSoFar,
    }),
    ask(`Tăng trưởng doanh thu năm ${last}`, 'COMPARISON', 'sales.revenue', lastYear, { against: beforeLast }),
    ask('Xu hướng doanh thu năm ngoái', 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    ask(`Diễn biến lợi nhuận gộp năm ${last}`, 'TREND', 'sales.gross_margin', lastYear, { grain: 'MONTH' }),
    ask(`Tháng nào có doanh thu cao nhất năm ${last}?`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    ask(`Doanh thu theo khu vực năm ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    ask('Doanh thu 30 ngày qua theo kênh', 'BREAKDOWN', 'sales.revenue', at.lastDays(30), { by: 'channel' }),
    ask(`So sánh Đức và Pháp năm ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['Germany', 'France'] },
    }),
    ask(`5 khách hàng hàng đầu năm ${last}`, 'RANKING', 'sales.revenue', lastYear, {
      by: 'customer',
      rank: ['TOP', 5],
    }),
    ask('Sản phẩm nào bán kém nhất?', 'RANKING', 'sales.revenue', at.thisYear, { by: 'product', rank: ['BOTTOM', 10] }),
    ask('Tỷ trọng doanh thu theo kênh', 'SHARE', 'sales.revenue', at.thisYear, { by: 'channel' }),
    ask(`Tại sao doanh thu giảm trong tháng 9 năm ${last}?`, 'DRIVERS', 'sales.revenue', at.month(9, last), {
      against: at.month(8, last),
    }),
    ask('Dự báo doanh thu 6 tháng tới', 'FORECAST', 'sales.revenue', at.lastMonths(36), { horizon: 6 }),
    ask('Liệt kê đơn hàng hôm qua', 'ROWS', 'sales.orders', at.yesterday),
    refuse('Doanh thu ở Nhật Bản', 'NO_SUCH_MEMBER'),
    refuse(`Lợi nhuận ròng năm ${last}`, 'NO_SUCH_METRIC'),
    refuse('Chúng ta có bao nhiêu nhân viên?', 'NO_SUCH_METRIC'),
    refuse('Kể cho tôi một câu chuyện cười', 'NOT_BUSINESS'),
    refuse('Tình hình kinh doanh tháng này thế nào?', 'AMBIGUOUS'),
  ]).map((question) => ('refusal' in question.expected ? { ...question, group: 'no answer' } : question));
