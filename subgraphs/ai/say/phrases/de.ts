import type { Phrases } from './phrases.ts';

/** German. Sentences do without verbs where a metric may be singular or plural. */
export const german: Phrases = {
  value: ({ f, n }) => `${n.metric}: ${f.current} (${n.period}).`,
  change: ({ f, n }, direction) =>
    direction === 'SAME'
      ? `${n.metric}: unverändert ${f.current} (${n.period}, verglichen mit ${n.against}).`
      : `${n.metric}: ${f.current} (${n.period}) nach ${f.previous} (${n.against}), also ${f.change}${f.rate ? ` oder ${f.rate}` : ''}.`,
  contribution: ({ f, n }, which) => {
    if (which === 'AGAINST') return `${n.member} lief dagegen: ${f.change}.`;
    const share = f.share ? `, das sind ${f.share} der Veränderung` : '';
    return which === 'MOST'
      ? `${n.by}: ${n.member} trug am meisten bei, ${f.change}${share}.`
      : `Dann ${n.member}: ${f.change}${share}.`;
  },
  rank: ({ f, n }, end) =>
    `${n.member} liegt nach ${n.by} ${end === 'TOP' ? 'vorn' : 'hinten'}: ${f.value}${f.share && end === 'TOP' ? `, ${f.share} vom Ganzen` : ''} (${n.period}).`,
  next: ({ f, n }) => `Dann ${n.second} mit ${f.second} und ${n.third} mit ${f.third}.`,
  share: ({ f, n }) => `${n.member}: ${f.share} (${n.metric}, ${n.period}), das sind ${f.value}.`,
  concentration: ({ f, n }) => `Vieles hängt an ${n.member}: ${f.share} (${n.metric}).`,
  trend: ({ f, n }, direction) =>
    `${n.metric}: Tendenz ${direction === 'SAME' ? 'nicht eindeutig' : direction === 'UP' ? 'steigend' : 'fallend'}, von ${f.from} (${n.first}) auf ${f.to} (${n.last}).`,
  extremes: ({ f, n }) => `Am höchsten: ${f.highest} (${n.highest}), am niedrigsten: ${f.lowest} (${n.lowest}).`,
  outlier: ({ f, n }, direction) =>
    `${n.on} fällt aus der Reihe, ungewöhnlich ${direction === 'DOWN' ? 'niedrig' : 'hoch'}: ${f.value}.`,
  effects: ({ f }) =>
    `Davon entfallen ${f.volume} auf die Menge, ${f.price} auf die Preise und ${f.mix} auf den Mix der Produkte.`,
  season: ({ f, n }) =>
    `Der stärkste Monat ist meist ${n.strongestMonth} (${f.high} gegenüber einem Durchschnittsmonat), der schwächste ${n.weakestMonth} (${f.low}).`,
  yearBefore: ({ f }) =>
    `Im gleichen Zeitraum des Vorjahres: ${f.previous}, seither ${f.change}${f.rate ? ` (${f.rate})` : ''}.`,
  record: ({ n }, end, isFirst) =>
    `So ${end === 'TOP' ? 'hoch' : 'niedrig'} war der Wert seit ${n.since} ${isFirst ? 'noch nie' : 'nicht mehr'}.`,
  forecast: ({ f, n }) =>
    `Geht es weiter wie bisher, folgt für ${n.metric} als Nächstes ${f.next}, nach ${f.last}; bisher lag eine solche Prognose im Mittel um ${f.off} daneben.`,
  noForecast: ({ n }) =>
    `${n.metric}: aus der Vergangenheit nicht vorhersagbar, kein Verfahren kam nahe genug an das heran, was dann geschah.`,
  rows: ({ f, n }) => `Hinter ${n.metric} (${n.period}) stehen ${f.count} Einträge; die neuesten sind aufgeführt.`,
  lookInto: ({ f, n }) => `Sehen Sie sich zuerst ${n.member} an: darauf entfallen ${f.share} der Verschlechterung.`,
  learnFrom: ({ f, n }) => `Sehen Sie nach, was mit ${n.member} gut lief (${f.change}) und wo es auch gelänge.`,
  dependOnFewer: ({ f, n }) =>
    `Sichern Sie ${n.member} und verbreitern Sie die Basis: ${f.share} ist viel Abhängigkeit.`,
  explainOutlier: ({ n }) => `Klären Sie, was um ${n.on} geschah, bevor Sie etwas damit vergleichen.`,
  watchTrend: ({ n }) =>
    `${n.metric} bewegt sich anhaltend in die falsche Richtung: vereinbaren Sie ein Ziel und behalten Sie es im Auge.`,
  askDrivers: (metric) => `Was hat ${metric} verändert?`,
  askBy: (metric, dimension) => `Und ${metric} nach ${dimension}?`,
  askTrend: (metric) => `Wie hat sich ${metric} je Monat entwickelt?`,
  askTop: (metric, dimension) => `${metric}: Top nach ${dimension}?`,
  askSplit: (metric, dimension) => `${metric} nach ${dimension}`,
  askForecast: (metric) => `Was ist die Prognose für ${metric}?`,
  askChange: (metric, period, against) => [
    `Was hat ${metric} im ${period} gegenüber ${against} verändert?`,
    `Was hat ${metric} ${period} gegenüber ${against} verändert?`,
  ],
  askLastWeek: (metric) => `Was hat ${metric} letzte Woche verändert?`,
  titleOver: (metric) => `${metric} im Zeitverlauf`,
  titleBy: (metric, dimension) => `${metric} nach ${dimension}`,
  titleDrivers: (metric, dimension) => `Was ${metric} verändert hat, nach ${dimension}`,
  titleEffects: (metric) => `Was ${metric} verändert hat: Menge, Preise, Mix`,
  titleRows: (metric) => `Einträge hinter ${metric}`,
  row: 'Eintrag',
  detail: 'Näheres',
  day: 'Datum',
  volume: 'Menge',
  price: 'Preise',
  mix: 'Mix',
  others: 'Alle anderen',
  forecastLabel: 'Prognose',
  before: 'Vorher',
};
