import { idleGerman } from './idle/de.ts';
import type { CalendarUnit, Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';

const UNITS: Record<CalendarUnit, [one: string, many: string]> = {
  DAY: ['letzter Tag', 'Tage'],
  WEEK: ['letzte Woche', 'Wochen'],
  MONTH: ['letzter Monat', 'Monate'],
  QUARTER: ['letztes Quartal', 'Quartale'],
  HALF: ['letztes Halbjahr', 'Halbjahre'],
  YEAR: ['letztes Jahr', 'Jahre'],
};
const TO_DATE: Partial<Record<CalendarUnit, string>> = {
  MONTH: 'Monat bis heute',
  QUARTER: 'Quartal bis heute',
  YEAR: 'Jahr bis heute',
};

/** German; folded, so without umlauts and with "ss". */
export const german: Lexicon = {
  common: listed(
    'der die das und wie was welche welcher welches unser unsere unseren nach im ist war waren hat haben zeige warum vergleiche mit pro je letzten wer von den viel viele wir sich entwickelt umsatz fur',
  ),
  months: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
  units: {
    DAY: 'tage?n?',
    WEEK: 'wochen?',
    MONTH: 'monat(?:e|en|s)?',
    QUARTER: 'quartal(?:e|en|s)?',
    HALF: 'halbjahr(?:e|en|s)?',
    YEAR: 'jahr(?:e|en|es|s)?|geschaftsjahr(?:e|en|es|s)?',
  },
  ordinals: ['1\\.|erste[nrs]?', '2\\.|zweite[nrs]?', '3\\.|dritte[nrs]?', '4\\.|vierte[nrs]?'],
  last: 'letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|vorherige[nrsm]?',
  current: 'diese[nrsm]?|aktuelle[nrsm]?|laufende[nrsm]?',
  today: 'heute',
  yesterday: 'gestern',
  beforeYesterday: 'vorgestern',
  weekdays: ['montags?', 'dienstags?', 'mittwochs?', 'donnerstags?', 'freitags?', 'samstags?|sonnabends?', 'sonntags?'],
  onWeekday: 'am(?: letzten| vergangenen)?|letzten|vergangenen|vorigen',
  weekNumber: 'kw|kalenderwoche|woche(?: nr\\.?)?',
  beforeLast: 'vor(?:letzt|vorig)e[nrsm]? {unit}',
  ago: 'vor {count} {unit}',
  edges: { first: 'ersten?', final: 'letzten?', of: '(?:in |von |des jahres |vom jahr |im jahr )?', isAfter: false },
  stepBack: '(?:im |in der |der |das |den )?{unit} (?:davor|zuvor|vorher)|(?:im |das |der |den )?vor(?:{unit})',
  toDate:
    'seit (?:jahres|quartals|monats)(?:beginn|anfang)|(?:jahr|quartal|monat) bis heute|(?:dieses|im laufenden) (?:jahr|quartal|monat) bisher|bisher (?:dieses|im) (?:jahr|quartal|monat)',
  since: 'seit|ab',
  from: 'von|vom|zwischen',
  to: 'bis|und|-|–',
  through: 'bis',
  allTime: 'insgesamt|gesamt(?:er)? zeitraum|seit jeher|jemals|aller zeiten|von anfang an',
  numbers: ['eine?[mnrs]?', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf'],
  versus: 'gegenuber|vs\\.?|gegen|mit|und|zu|verglichen mit|im vergleich zu|oder',
  againstBefore: 'vorperiode|vormonat|vorquartal|vorwoche|zuvor|davor|als vorher',
  againstLastYear:
    'vorjahr(?:es)?(?:zeitraum|quartal|monat)?s?|ein jahr zuvor|vor einem jahr|(?:zum|gegenuber dem|im vergleich zum|als im) (?:vorjahr|letzten jahr)|gleichen zeitraum (?:des|im) (?:vorjahr(?:es)?|letzten jahr(?:es)?)',
  drivers:
    'warum|weshalb|wieso|woran|wodurch|was (?:hat|trieb|treibt|erklart|bewegte|steckt|fuhrte)|treiber|ursachen?|grunde?|grund|beigetragen|beitrag(?:e|en)?|verursacht',
  stepped:
    '(?:pro|je|nach) (?:tag|woche|monat|quartal|jahr)\\w*|taglich\\w*|wochentlich\\w*|monatlich\\w*|quartalsweise|jahrlich\\w*|im zeitverlauf',
  sameAs: {
    weihnachtsquartal: 'q4',
    wieviele: 'wie viele',
    '(?:verkaufs)?(?:schlager|renner)|bestseller': 'beste produkte',
    'quartal ([1-4])': 'q$1',
    '(letzten|vergangenen) (\\d+|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf) (?:vollen|ganzen|kompletten|abgeschlossenen)':
      '$1 $2',
    'seit (?:anfang|beginn) (?:des |dieses )?(jahres|quartals|monats)': 'seit $1beginn',
    'letzte zwei wochen|vergangene zwei wochen': 'letzten 14 tage',
    '(vs\\.?|gegenuber|gegen|zum|als) vj': '$1 vorjahr',
    '(?:de[mn] )?gleichen? (?:zeitraum|monat|quartal|woche) (?:des|im) (?:letzten jahr(?:es)?|vergangenen jahr(?:es)?|vorjahr(?:es)?)':
      'vorjahreszeitraum',
  },
  trend:
    'trends?|verlauf|entwick\\w*|entwickelt|im zeitverlauf|pro (?:tag|woche|monat|quartal|jahr)|je (?:tag|woche|monat|quartal|jahr)|nach (?:tag|woche|monat|quartal|jahr)(?:en)?|taglich\\w*|wochentlich\\w*|monatlich\\w*|quartalsweise|jahrlich\\w*|historie|monat fur monat',
  next: 'nachste\\w*|kommende\\w*|folgende\\w*',
  forecast:
    'rechnen (?:wir|sie) (?:mit|bei|beim)|womit rechnen|wie geht es weiter|was kommt (?:als )?nachstes|was kommt danach|(?:nachste|kommende)[nrsm]? (?:\\d{1,2}|\\p{L}+) (?:monat|quartal|jahr|woche)\\w*|werden (?:wir|die)|prognose\\w*|prognostizier\\w*|vorhersage\\w*|erwart\\w*|ausblick|hochrechn\\w*|nachste[nrsm]? (?:monat|quartal|jahr|woche|monate|quartale|jahre)\\w*|wird (?:unser|der|die|das)|zukunft|kunftig\\w*',
  share:
    'wie viel (?:vom|von|des|der)|wieviel (?:vom|von|des|der)|welcher teil|anteile?n?|prozent\\w*|verteil\\w*|aufteilung|zusammensetzung|mix',
  ranking:
    'rang\\w*|welche[rsmn]?|wer|beste[nrsm]?|schlechteste[nrsm]?|grosste[nrsm]?|kleinste[nrsm]?|starkste[nrsm]?|schwachste[nrsm]?|hochste[nrsm]?|niedrigste[nrsm]?|meisten?|wenigsten?|fuhrend\\w*|top|flop|am besten|am meisten',
  top: 'top|beste[nrsm]?|grosste[nrsm]?|starkste[nrsm]?|hochste[nrsm]?|meisten?|fuhrend\\w*|erste[nrsm]?|am besten',
  bottom:
    'flop|hinterher|schwach|schlechteste[nrsm]?|kleinste[nrsm]?|schwachste[nrsm]?|niedrigste[nrsm]?|wenigsten?|geringste[nrsm]?|letzten platze',
  by: 'by|per|auf (?:die|alle|unsere)|unter|zwischen|nach|pro|je|aufgeteilt nach|aufgeschlusselt nach|gegliedert nach|uber alle|fur jede[nrs]?',
  small: 'unsere[rnm]?|die|der|den|das|dem|alle[nr]?|einzelne[nr]?',
  rankedAfter: '(?!)',
  rows: 'liste|auflisten|einzel\\w*|details?|datensatze|belege|dahinter',
  growth:
    'erhoh\\w*|verringer\\w*|reduzier\\w*|eingebusst|nahm(?:en)?|wachs\\w*|wuchs|gewachsen|gestiegen|steig\\w*|stieg\\w*|gefallen|fiel|fallt|sank|gesunken|sink\\w*|ruckgang|zuruckg\\w*|eingebrochen|einbruch|nachgelassen|geschrumpft|schrumpf\\w*|zunahme|abnahme|zugenommen|abgenommen|zugelegt|verander\\w*|anderung|mehr als|weniger als|besser|schlechter|hoher|niedriger|anstieg|verbesser\\w*|verschlechter\\w*|plus|minus',
  compares: 'vergleich\\w*|verglichen|unterschied\\w*|gegenuber|versus|vs\\.?|gegen',
  against:
    'als(?: im| in)?|uber dem|unter dem|hinter dem|vs\\.?|versus|gegenuber(?: dem| der)?|gegen|verglichen mit(?: dem| der)?|im vergleich (?:zu|zum|zur)(?: dem| der)?',
  before: 'vor(?: dem| der)?',
  after: 'nach(?: dem| der)?',
  until: 'bis(?: zum| zur| ende| einschliesslich)?',
  lastYear: '(?:des |im |in |vom )?(?:letzten|vergangenen|vorigen|letztes) jahr(?:es)?|(?:des )?vorjahr(?:es)?',
  thisYear: '(?:in )?(?:dieses|diesen|diesem) jahr(?:es)?',
  lastToDate: 'vorjahr bis heute|letztes jahr bis heute|ytd (?:vorjahr|letztes jahr)',
  wellBeing:
    'wie (?:lauft|laufen|steht|stehen|geht|lief|war|ist) (?:es|das geschaft|die geschafte|uns|wir)|wie (?:stehen|standen) wir|beste[nrsm]?|schlechteste[nrsm]?|uberblick|zusammenfassung|kennzahlen|was ist passiert|vergleich\\w*|zahlen',
  unmeasured:
    'gewinn und verlust\\w*|guv|bilanz\\w*|wie (?:lange|alt|schnell|oft|haufig|spat)|marktanteile?|aktienkurs|wechselkurs|budget\\w*|auftragsbestand|wunschpreis',
  without: 'ohne|ausser|abzuglich|ausgenommen|exklusive|exkl\\.?|ausserhalb(?: von)?|nicht in|nicht aus',
  places: 'in|in den|aus|fur|von|und|mit|gegen|vs|vergleiche|nach',
  howMuch: 'wieviel|wie viel',
  howMany: 'wie viele',
  verbs: 'verkauf(?:en|t|te|ten)|gekauft|kauf(?:en|t|te|ten)|einnahmen',
  deals: 'bestell(?:en|t|te|ten|ung|ungen)|auftrage?|liefer\\p{L}*',
  filler:
    'bitte|bring\\p{L}*|kannst|konnen|konnten|du|sie|mir|uns|ich|wir|unser\\p{L}*|mein\\p{L}*|der|die|das|dem|den|des|ein|eine[nrsm]?|ist|sind|war|waren|wird|werden|wurde\\p{L}*|hat|haben|hatte\\p{L}*|habe|gibt|gab|es|sich|so|auch|nur|noch|schon|denn|eigentlich|etwa|ungefahr|genau|aktuell\\p{L}*|derzeit|momentan|jetzt|heute|insgesamt|gesamt\\p{L}*|summe|betrag|wert|werte|zahl|zahlen|anzahl|hohe|hoch|gross|viel\\p{L}*|wie|was|welche[nrsm]?|wer|wen|wem|wo|wann|wieviel|in|im|an|am|auf|aus|bei|beim|fur|mit|von|vom|zu|zum|zur|uber|unter|um|und|oder|als|wahrend|pro|je|nach|seit|bis|ab|innerhalb|zwischen|gegenuber|jede[nrsm]?|alle[nrsm]?|zeig\\p{L}*|nenn\\p{L}*|sag\\p{L}*|gib|liste|liefer\\p{L}*|stell\\p{L}*|dar|mach\\p{L}*|gemacht|erziel\\p{L}*|erwirtschaft\\p{L}*|verdien\\p{L}*|generier\\p{L}*|bekomm\\p{L}*|erhalten|eingegangen|gewonnen|gegeben|gewahrt|firma|unternehmen\\p{L}*|geschaft|betrieb|zeitraum|zeit|jahr\\p{L}*|quartal\\p{L}*|monat\\p{L}*|woche\\p{L}*|tag\\p{L}*|halbjahr\\p{L}*|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|diese[nrsm]?|durchschnitt\\p{L}*|mittel|schnitt|pro|stand|steht|stehen|lage|lag|liegt|liegen|lauf\\p{L}*|lief\\p{L}*|entfall\\p{L}*|entfiel\\p{L}*|kam\\p{L}*|komm\\p{L}*|verkauf\\p{L}*|gekauft|kauf\\p{L}*|einkauf\\p{L}*|ergebnis\\p{L}*|ubersicht|bericht|auswert\\p{L}*|vergleich\\p{L}*|entwicklung|verlauf|diagramm|grafik|danke|hallo|guten|machen|sein|zusammen|einzeln|mehr|weniger|besser|schlechter|gut\\p{L}*|schlecht\\p{L}*|stark\\p{L}*|rang\\p{L}*|platz|davon|daran|dafur|dabei|dazu|da|dann|doch|mal|ja|nein|nicht|kein\\p{L}*|man|selbst|eben|hast|haben|kunden kauften|kommend\\p{L}*|nachst\\p{L}*|voraussichtlich|sein|euro|dollar|prozent|ytd|haben|beitragen|trug|tragen|geworden',
  idle: idleGerman,
  spelling: listed(
    'letzten letztes quartal monat monatlich jahr woche gestern heute januar februar september oktober november dezember vergleiche entwicklung prognose grossten besten welche anteil warum durchschnittlich zwischen wachstum',
  ),
  again: '(?:und|was ist mit|wie ist es|wie sieht es|jetzt|nun|aber|dann|auch|nur|dasselbe|stattdessen|ok)\\b',
  charts: {
    LINE: 'liniendiagramm|linie|kurve',
    BAR: 'balkendiagramm|saulendiagramm|balken|saulen',
    WATERFALL: 'wasserfall\\w*|brucke',
    TABLE: 'tabelle',
  },
  names: {
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    week: (week, year) => `KW ${week} ${year}`,
    half: (half, year) => `${half}. Halbjahr ${year}`,
    lastDays: (count, unit) => (count === 1 ? UNITS[unit][0] : `letzte ${count} ${UNITS[unit][1]}`),
    toDate: (unit) => TO_DATE[unit] ?? 'bis heute',
    since: (start) => `seit ${start}`,
    range: (from, to) => `${from} – ${to}`,
    allTime: 'gesamter Zeitraum',
    today: 'heute',
    yesterday: 'gestern',
    lastYear: (period) => `${period}, ein Jahr zuvor`,
    before: (period) => `vor ${period}`,
  },
};
