import type { Language } from '../../../understand/planner.ts';

/** What an honest writer may say, and of what: a change upwards that is good news, one downwards that is bad, and so on. */
export type Told =
  | 'RISE'
  | 'FALL'
  | 'MOST'
  | 'MORE'
  | 'AGAINST'
  | 'FIRST'
  | 'LAST'
  | 'DEPENDS'
  | 'TREND'
  | 'OUTLIER'
  | 'FORECAST'
  | 'LEARN'
  | 'LOOK'
  | 'WIDEN'
  | 'EXPLAIN'
  | 'WATCH';

/** Written freely, before the vocabularies were looked at: true sentences as a good model words them. */
export const HONEST_PROSE: Readonly<Record<Language, Readonly<Record<Told, readonly string[]>>>> = {
  en: {
    RISE: [
      '[[metric]] rose to {{current}} from {{previous}}, an increase of {{rate}}.',
      '[[metric]] grew by {{rate}} to {{current}}.',
      'With {{current}}, [[metric]] came in {{rate}} above {{previous}}.',
      '[[metric]] climbed from {{previous}} to {{current}}, up {{change}} or {{rate}}.',
      'Good news: [[metric]] increased {{rate}}, reaching {{current}}.',
      '[[metric]] reached {{current}}, up from {{previous}} ({{rate}}).',
      '[[metric]] improved to {{current}} compared with {{previous}}, a gain of {{change}}.',
    ],
    FALL: [
      '[[metric]] fell to {{current}} from {{previous}}, a decline of {{rate}}.',
      '[[metric]] dropped by {{change}} ({{rate}}) to {{current}}.',
      '[[metric]] declined from {{previous}} to {{current}}, which is a decrease of {{rate}}.',
      'Unfortunately, [[metric]] was down {{rate}} at {{current}}.',
      '[[metric]] slipped {{rate}} to {{current}}, after {{previous}} in the previous period.',
    ],
    MOST: [
      '[[member]] was the main driver of the increase, contributing {{change}}, or {{share}}.',
      'Most of the growth came from [[member]], which added {{change}}.',
      '[[member]] contributed the most with {{change}}, which is {{share}} of the total change.',
      '[[member]] led the way, adding {{change}} and accounting for {{share}} of the increase.',
      'The biggest contributor was [[member]], up {{change}}.',
    ],
    MORE: [
      '[[member]] followed with {{change}}, {{share}} of the change.',
      '[[member]] also contributed {{change}} to the growth.',
      'Next came [[member]], which added another {{change}}.',
    ],
    AGAINST: [
      '[[member]] moved in the opposite direction, with {{change}}.',
      '[[member]] partly offset the increase ({{change}}).',
      '[[member]] went against the trend, down {{change}}.',
      'However, [[member]] declined by {{change}}, offsetting part of the growth.',
    ],
    FIRST: [
      '[[member]] leads with {{value}}, which is {{share}} of the total.',
      '[[member]] ranks first by [[by]] at {{value}}, or {{share}} of [[metric]].',
      'The top [[by]] is [[member]] with {{value}}.',
      '[[member]] is the largest contributor to [[metric]], generating {{value}} ({{share}}).',
    ],
    LAST: [
      '[[member]] is last by [[by]] with {{value}}.',
      '[[member]] comes in last, with {{value}} or {{share}} of the total.',
      'At the bottom is [[member]] with just {{value}}.',
    ],
    DEPENDS: [
      '[[metric]] depends heavily on [[member]], which accounts for {{share}}.',
      'A large share of [[metric]] hangs on [[member]]: {{share}}.',
      '[[member]] alone makes up {{share}} of [[metric]], a considerable concentration risk.',
    ],
    TREND: [
      '[[metric]] has been trending upward, from {{from}} to {{to}}.',
      '[[metric]] shows an upward trend: it rose from {{from}} to {{to}}, peaking at {{highest}}.',
      'Over the period, [[metric]] grew from {{from}} to {{to}}. The peak was {{highest}}, the low {{lowest}}.',
      '[[metric]] is on an upward path and has increased by {{change}}.',
    ],
    OUTLIER: [
      '[[on]] stands out with an unusually high {{value}}.',
      '[[on]] was an outlier at {{value}}, well above the usual level.',
      'An exceptional value was recorded in [[on]]: {{value}}.',
    ],
    FORECAST: [
      'If the pattern continues, [[metric]] is expected to reach {{next}}; such forecasts were off by {{off}} on average.',
      '[[metric]] is projected at {{next}}, after {{last}}. Past forecasts missed by {{off}} on average.',
    ],
    LEARN: [
      'Find out what [[member]] is doing right and apply it elsewhere.',
      'Look into what is working at [[member]] and whether it can be repeated in other places.',
      'Learn from the success of [[member]].',
    ],
    LOOK: [
      'Look into [[member]] first: it explains {{share}} of the decline.',
      'Investigate what happened at [[member]], which accounts for {{share}} of the drop.',
      'Start with [[member]] and find out what went wrong.',
    ],
    WIDEN: [
      'Protect the relationship with [[member]] and reduce the dependence on it.',
      'Broaden the base, as [[member]] alone makes up {{share}}.',
      'Diversify to lower the risk: [[member]] accounts for {{share}}.',
    ],
    EXPLAIN: [
      'Find out what happened in [[on]] before you compare anything with it.',
      'Check what lies behind [[on]] before drawing conclusions.',
    ],
    WATCH: [
      'Set a target for [[metric]] and monitor it closely.',
      '[[metric]] keeps moving in the wrong direction: agree on a target and watch it.',
    ],
  },
  de: {
    RISE: [
      '[[metric]] stieg von {{previous}} auf {{current}}, ein Plus von {{rate}}.',
      '[[metric]] ist um {{rate}} auf {{current}} gestiegen.',
      '[[metric]] legte um {{change}} auf {{current}} zu, das entspricht {{rate}}.',
      'Mit {{current}} lag [[metric]] um {{rate}} über {{previous}}.',
      '[[metric]] wuchs gegenüber {{previous}} um {{rate}} und erreichte {{current}}.',
      'Erfreulich: [[metric]] erhöhte sich auf {{current}} ({{rate}}).',
    ],
    FALL: [
      '[[metric]] sank von {{previous}} auf {{current}}, ein Rückgang von {{rate}}.',
      '[[metric]] ging um {{rate}} auf {{current}} zurück.',
      '[[metric]] ist auf {{current}} gefallen, nach {{previous}} im Vergleichszeitraum.',
      'Leider verringerte sich [[metric]] um {{change}} auf {{current}}.',
    ],
    MOST: [
      '[[member]] trug mit {{change}} am meisten zum Anstieg bei, das sind {{share}}.',
      'Der größte Teil des Wachstums stammt von [[member]] ({{change}}).',
      'Haupttreiber war [[member]] mit einem Plus von {{change}}.',
      '[[member]] steuerte {{change}} bei und damit {{share}} des Anstiegs.',
    ],
    MORE: [
      'Es folgt [[member]] mit {{change}}.',
      'Auch [[member]] trug mit {{change}} zum Wachstum bei.',
      'Dahinter liegt [[member]] mit {{change}} ({{share}}).',
    ],
    AGAINST: [
      '[[member]] entwickelte sich gegenläufig: {{change}}.',
      '[[member]] bremste das Wachstum mit {{change}}.',
      'Gegen den Trend verlor [[member]] {{change}}.',
    ],
    FIRST: [
      '[[member]] liegt mit {{value}} vorn und steht für {{share}}.',
      'An der Spitze steht [[member]] mit {{value}}, das sind {{share}} vom Ganzen.',
      '[[member]] führt nach [[by]] mit {{value}}.',
    ],
    LAST: ['Schlusslicht ist [[member]] mit {{value}}.', '[[member]] liegt mit {{value}} auf dem letzten Platz.'],
    DEPENDS: [
      '[[metric]] hängt stark an [[member]]: {{share}}.',
      'Ein großer Teil entfällt auf [[member]], nämlich {{share}} von [[metric]].',
      '[[member]] allein macht {{share}} aus, ein Klumpenrisiko.',
    ],
    TREND: [
      '[[metric]] zeigt eine steigende Tendenz: von {{from}} auf {{to}}.',
      '[[metric]] stieg im Verlauf von {{from}} auf {{to}}. Der Höchstwert lag bei {{highest}}, der Tiefstwert bei {{lowest}}.',
      'Der Trend zeigt nach oben, [[metric]] wuchs um {{change}}.',
    ],
    OUTLIER: [
      '[[on]] fällt mit {{value}} aus der Reihe, ungewöhnlich hoch.',
      '[[on]] sticht mit {{value}} deutlich heraus.',
      'Ein Ausreißer nach oben war [[on]] mit {{value}}.',
    ],
    FORECAST: [
      'Setzt sich der Verlauf fort, ist für [[metric]] mit {{next}} zu rechnen; solche Prognosen lagen im Mittel um {{off}} daneben.',
      'Für [[metric]] werden als Nächstes {{next}} erwartet, nach {{last}}. Die mittlere Abweichung betrug {{off}}.',
    ],
    LEARN: [
      'Finden Sie heraus, was bei [[member]] gut läuft, und übertragen Sie es.',
      'Lernen Sie von [[member]]: was gelingt dort.',
      'Prüfen Sie, was [[member]] anders macht und ob es sich übertragen lässt.',
    ],
    LOOK: [
      'Sehen Sie sich zuerst [[member]] an, darauf entfallen {{share}} des Rückgangs.',
      'Klären Sie, was bei [[member]] schiefläuft.',
      'Untersuchen Sie die Ursachen bei [[member]] genauer.',
    ],
    WIDEN: [
      'Sichern Sie die Beziehung zu [[member]] und verringern Sie die Abhängigkeit.',
      'Verbreitern Sie die Basis: {{share}} hängen an [[member]].',
    ],
    EXPLAIN: [
      'Klären Sie, was um [[on]] geschah, bevor Sie damit vergleichen.',
      'Prüfen Sie, was hinter [[on]] steckt.',
    ],
    WATCH: [
      'Setzen Sie ein Ziel für [[metric]] und behalten Sie es im Auge.',
      '[[metric]] bewegt sich in die falsche Richtung: vereinbaren Sie ein Ziel.',
    ],
  },
  vi: {
    RISE: [
      '[[metric]] tăng từ {{previous}} lên {{current}}, tức tăng {{rate}}.',
      '[[metric]] đạt {{current}}, tăng {{rate}} so với {{previous}}.',
      'So với {{previous}}, [[metric]] đã tăng {{change}} lên {{current}}.',
      'Tin tốt: [[metric]] tăng mạnh lên {{current}} ({{rate}}).',
      '[[metric]] tăng trưởng {{rate}}, đạt mức {{current}}.',
    ],
    FALL: [
      '[[metric]] giảm từ {{previous}} xuống {{current}}, tức giảm {{rate}}.',
      '[[metric]] chỉ đạt {{current}}, giảm {{rate}} so với {{previous}}.',
      '[[metric]] giảm {{change}} xuống còn {{current}}.',
    ],
    MOST: [
      '[[member]] đóng góp nhiều nhất với {{change}}, chiếm {{share}} mức tăng.',
      'Phần lớn mức tăng đến từ [[member]] với {{change}}.',
      'Động lực chính là [[member]], tăng {{change}}.',
    ],
    MORE: ['Tiếp theo là [[member]] với {{change}}.', '[[member]] cũng đóng góp {{change}} vào mức tăng.'],
    AGAINST: [
      '[[member]] đi ngược lại xu hướng chung với {{change}}.',
      'Ngược lại, [[member]] giảm {{change}}, kìm hãm đà tăng.',
      '[[member]] đi ngược chiều ({{change}}).',
    ],
    FIRST: [
      '[[member]] dẫn đầu với {{value}}, chiếm {{share}} tổng [[metric]].',
      '[[member]] đứng đầu theo [[by]] với {{value}}.',
      'Đứng đầu là [[member]] với {{value}} ({{share}}).',
    ],
    LAST: ['[[member]] đứng cuối theo [[by]] với {{value}}.', 'Thấp nhất là [[member]], chỉ đạt {{value}}.'],
    DEPENDS: [
      '[[metric]] phụ thuộc nhiều vào [[member]], chiếm {{share}}.',
      '[[member]] chiếm {{share}} [[metric]], mức độ tập trung cao.',
    ],
    TREND: [
      '[[metric]] có xu hướng tăng, từ {{from}} lên {{to}}.',
      '[[metric]] tăng từ {{from}} đến {{to}}, đạt đỉnh ở mức {{highest}}.',
    ],
    OUTLIER: ['[[on]] cao bất thường với {{value}}.', '[[on]] là điểm nổi bật với {{value}}.'],
    FORECAST: [
      'Nếu tiếp tục như trước, [[metric]] dự kiến đạt {{next}}; trước đây dự báo lệch trung bình {{off}}.',
      'Kỳ tới [[metric]] sẽ đạt {{next}}, sau {{last}}. Sai số trung bình là {{off}}.',
    ],
    LEARN: [
      'Hãy tìm hiểu vì sao [[member]] làm tốt và áp dụng cho nơi khác.',
      'Nên học hỏi cách làm của [[member]] để nhân rộng.',
    ],
    LOOK: [
      'Hãy xem xét [[member]] trước, vì nơi này chiếm {{share}} mức giảm.',
      'Hãy kiểm tra điều gì đã xảy ra ở [[member]].',
    ],
    WIDEN: [
      'Hãy giữ vững quan hệ với [[member]] và giảm sự phụ thuộc.',
      'Hãy đa dạng hóa nguồn, vì [[member]] chiếm {{share}}.',
    ],
    EXPLAIN: ['Hãy tìm hiểu điều gì xảy ra quanh [[on]] trước khi so sánh.', 'Hãy làm rõ nguyên nhân đằng sau [[on]].'],
    WATCH: [
      'Hãy đặt mục tiêu cho [[metric]] và theo dõi thường xuyên.',
      '[[metric]] đang đi sai hướng: hãy thống nhất một mục tiêu.',
    ],
  },
};
