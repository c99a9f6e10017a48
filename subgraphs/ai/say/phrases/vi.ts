import type { Phrases } from './phrases.ts';

const MOVED = { UP: 'tăng lên', DOWN: 'giảm còn', SAME: 'giữ ở' } as const;

/** Vietnamese. */
export const vietnamese: Phrases = {
  value: ({ f, n }) => `${n.metric}: ${f.current} (${n.period}).`,
  change: ({ f, n }, direction) =>
    direction === 'SAME'
      ? `${n.metric} không đổi: ${f.current} (${n.period}, so với ${n.against}).`
      : `${n.metric} ${MOVED[direction]} ${f.current} (${n.period}) từ ${f.previous} (${n.against}): ${f.change}${f.rate ? `, tức ${f.rate}` : ''}.`,
  contribution: ({ f, n }, which) => {
    if (which === 'AGAINST') return `${n.member} đi ngược lại: ${f.change}.`;
    const share = f.share ? `, chiếm ${f.share} mức thay đổi` : '';
    return which === 'MOST'
      ? `${n.by}: ${n.member} tác động nhiều nhất, ${f.change}${share}.`
      : `Tiếp theo là ${n.member}: ${f.change}${share}.`;
  },
  rank: ({ f, n }, end) =>
    `${n.member} đứng ${end === 'TOP' ? 'đầu' : 'cuối'} theo ${n.by} với ${f.value}${f.share && end === 'TOP' ? `, chiếm ${f.share} tổng thể` : ''} (${n.period}).`,
  next: ({ f, n }) => `Tiếp theo là ${n.second} với ${f.second} và ${n.third} với ${f.third}.`,
  share: ({ f, n }) => `${n.member} chiếm ${f.share} của ${n.metric}: ${f.value} (${n.period}).`,
  concentration: ({ f, n }) => `Phụ thuộc nhiều vào ${n.member}: ${f.share} của ${n.metric}.`,
  trend: ({ f, n }, direction) =>
    `${n.metric} ${direction === 'SAME' ? 'không có xu hướng rõ' : direction === 'UP' ? 'có xu hướng tăng' : 'có xu hướng giảm'}: từ ${f.from} (${n.first}) đến ${f.to} (${n.last}).`,
  extremes: ({ f, n }) => `Cao nhất là ${f.highest} (${n.highest}), thấp nhất là ${f.lowest} (${n.lowest}).`,
  outlier: ({ f, n }, direction) =>
    `${n.on} khác thường, ${direction === 'DOWN' ? 'thấp' : 'cao'} bất thường: ${f.value}.`,
  effects: ({ f }) => `Trong đó ${f.volume} do sản lượng, ${f.price} do giá và ${f.mix} do cơ cấu sản phẩm.`,
  season: ({ f, n }) =>
    `${n.strongestMonth} thường là tháng cao nhất (${f.high} so với tháng trung bình), ${n.weakestMonth} thấp nhất (${f.low}).`,
  yearBefore: ({ f }) => `Cùng kỳ năm trước: ${f.previous}, thay đổi ${f.change}${f.rate ? ` (${f.rate})` : ''}.`,
  record: ({ n }, end) => `Chưa từng ${end === 'TOP' ? 'cao' : 'thấp'} như vậy kể từ ${n.since}.`,
  forecast: ({ f, n }) =>
    `Nếu tiếp tục như trước, ${n.metric} kỳ tới sẽ là ${f.next}, sau ${f.last}; trước đây dự báo như vậy lệch trung bình ${f.off}.`,
  noForecast: ({ n }) => `Không thể dự báo ${n.metric} từ quá khứ: không phương pháp nào đủ gần với điều đã xảy ra.`,
  rows: ({ f, n }) => `Có ${f.count} bản ghi phía sau ${n.metric} (${n.period}); những bản ghi mới nhất được liệt kê.`,
  lookInto: ({ f, n }) => `Hãy xem xét ${n.member} trước: chiếm ${f.share} mức thay đổi xấu đi.`,
  learnFrom: ({ f, n }) => `Hãy tìm hiểu ${n.member} làm tốt điều gì (${f.change}) và có thể áp dụng ở đâu nữa.`,
  dependOnFewer: ({ f, n }) => `Hãy giữ vững ${n.member} và mở rộng nền tảng: ${f.share} là mức phụ thuộc lớn.`,
  explainOutlier: ({ n }) => `Hãy tìm hiểu điều gì xảy ra quanh ${n.on} trước khi so sánh với nó.`,
  watchTrend: ({ n }) => `${n.metric} tiếp tục đi sai hướng: hãy thống nhất mục tiêu và theo dõi.`,
  askDrivers: (metric) => `Điều gì làm ${metric} thay đổi?`,
  askBy: (metric, dimension) => `Còn ${metric} theo ${dimension}?`,
  askTrend: (metric) => `${metric} diễn biến thế nào theo tháng?`,
  askTop: (metric, dimension) => `${dimension} nào có ${metric} lớn nhất?`,
  askSplit: (metric, dimension) => `${metric} theo ${dimension}`,
  askForecast: (metric) => `Dự báo ${metric} thế nào?`,
  askChange: (metric, period, against) => [`Điều gì làm ${metric} thay đổi trong ${period} so với ${against}?`],
  askLastWeek: (metric) => `Điều gì làm ${metric} thay đổi tuần trước?`,
  titleOver: (metric) => `${metric} theo thời gian`,
  titleBy: (metric, dimension) => `${metric} theo ${dimension}`,
  titleDrivers: (metric, dimension) => `Điều làm ${metric} thay đổi, theo ${dimension}`,
  titleEffects: (metric) => `Điều làm ${metric} thay đổi: sản lượng, giá, cơ cấu`,
  titleRows: (metric) => `Các bản ghi phía sau ${metric}`,
  row: 'Bản ghi',
  detail: 'Chi tiết',
  day: 'Ngày',
  volume: 'Sản lượng',
  price: 'Giá',
  mix: 'Cơ cấu',
  others: 'Còn lại',
  forecastLabel: 'Dự báo',
  before: 'Trước',
};
