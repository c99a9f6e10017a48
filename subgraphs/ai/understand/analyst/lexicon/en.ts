import { idleEnglish } from './idle/en.ts';
import type { CalendarUnit, Lexicon } from './lexicon.ts';
import { listed } from './listed.ts';

const UNITS: Record<CalendarUnit, string> = {
  DAY: 'days',
  WEEK: 'weeks',
  MONTH: 'months',
  QUARTER: 'quarters',
  HALF: 'half-years',
  YEAR: 'years',
};

/** English. */
export const english: Lexicon = {
  common: listed(
    'the what how which show our did is are was and of by for compare why me we in who where list versus last to about sales top',
  ),
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  units: {
    DAY: 'days?',
    WEEK: 'weeks?',
    MONTH: 'months?|mths?',
    QUARTER: 'quarters?|qtrs?',
    HALF: 'half(?:-| )?years?',
    YEAR: 'years?|yrs?',
  },
  ordinals: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th'],
  last: 'last|lst|previous|prev|past|prior',
  current: 'this|current',
  today: 'today',
  yesterday: 'yesterday',
  beforeYesterday: '(?:the )?day before yesterday',
  weekdays: ['mondays?', 'tuesdays?', 'wednesdays?', 'thursdays?', 'fridays?', 'saturdays?', 'sundays?'],
  onWeekday: 'last|on|this past',
  weekNumber: '(?:calendar )?week(?: no\\.?| number)?|cw|wk',
  beforeLast: '(?:the )?{unit} before last',
  ago: '{count} {unit} ago',
  edges: { first: 'first|opening', final: 'last|final|closing', of: 'of |in ', isAfter: false },
  stepBack:
    '(?:for |in )?(?:the )?{unit} (?:before|prior|earlier)(?: that| this)?|(?:the )?(?:previous|preceding|prior) {unit}',
  toDate:
    '(?:so far this|to date this) (?:year|quarter|month)|(?:year|quarter|month)[- ]to[- ]date|(?:this )?(?:year|quarter|month) so far|(?:since|from) (?:the )?(?:beginning|start) of (?:the |this )?(?:year|quarter|month)|[ymq]td',
  since: 'since|starting (?:in|from)|as of',
  from: 'from|between',
  to: 'to|until|till|through|and|-|–',
  through: 'to|until|till|through|thru',
  allTime: 'all[- ]time|of all time|ever|in total|overall|since the beginning|to this day',
  numbers: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  versus: 'vs\\.?|versus|against|compared (?:to|with)|and|with|to|over|or',
  againstBefore:
    'previous period|period before|before that|prior period|month[- ]over[- ]month|mom|quarter[- ]over[- ]quarter|qoq|week[- ]over[- ]week|than before',
  againstLastYear:
    'year[- ]over[- ]year|yoy|(?:the )?(?:same|this) (?:period|time|month|quarter) (?:of )?(?:the )?(?:last|previous|a) year(?: ago|before)?|a year ago|(?:the )?year before|previous year|(?:than|with|to|vs\\.?|versus|against) last year',
  drivers:
    'why|driving|what (?:drove|drives|caused|causes|explains|moved|is behind|was behind|made|led to|happened)|drivers?|drove|reasons?|because of what|root cause|contribut\\w*(?= .*(?:grow|increas|decreas|declin|chang|rise|fall|drop|gain|loss))|explain\\w*|how come|what s behind|what lies behind|what accounts for|caused by|due to what|where did .{1,40} come from',
  stepped:
    '(?:by|per|each|every|and) (?:day|week|month|quarter|year)|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|over time|trend',
  sameAs: {
    '(best|top|worst)-selling': '$1 selling',
    'avg\\.?': 'average',
    '(?:the )?(?:last|past|previous) fortnight': 'last 14 days',
    '(?:christmas|holiday|festive) quarter': 'q4',
    '(?:quarter|qtr) (?:no\\.? )?([1-4])': 'q$1',
    'best-?sellers?': 'best selling products',
    'quarter one': 'q1',
    'state (?:the|our|us)': '',
    'br(?:eak|oken|eaking) down': 'split',
    'break(?:ing)? (\\p{L}[^.]{0,40}?) down': 'split $1',
    '(\\p{L}+)-wise': '$1',
    '(?:drill|slice|cut|dice)(?:ing)? (?:it |this |that |them )?(?:down )?(?=by|into)': '',
    'quarter two': 'q2',
    'quarter three': 'q3',
    'quarter four': 'q4',
    '(?:ttm|ltm|(?:trailing|rolling) (?:12|twelve) months)': 'last 12 months',
    'a couple of': '2',
    '(last|past) couple of': '$1 2',
    'half a year': '6 months',
    '(?:a|one) year on year|year on year|y/y|y-o-y': 'yoy',
    'month on month|m/m|m-o-m': 'mom',
    'quarter on quarter|q/q|q-o-q': 'qoq',
    '(vs\\.?|versus|against|over|than) (?:py|ly|prior year|the prior year)': '$1 last year',
    '(last|past|previous|prior) (\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:full|complete|whole|calendar|consecutive|entire)':
      '$1 $2',
    'numero uno|number one': 'top 1',
    '(?:the )?same (?:month|quarter|week|period|time|days?)(?: of| in)?(?: the)? (?:last|previous|prior) year': 'yoy',
  },
  trend:
    'trend\\w*|over time|develop\\w*|evol\\w*|by (?:day|week|month|quarter|year)|per (?:day|week|month|quarter|year)|each (?:day|week|month|quarter|year)|every (?:day|week|month|quarter|year)|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|history|timeline|month by month|going (?:up|down)|progress\\w*',
  next: 'next|coming|upcoming|following',
  forecast:
    'forecast\\w*|predict\\w*|project\\w*|expect\\w*|outlook|(?:next|coming|upcoming|following) (?:\\d{1,2} |\\p{L}+ )?(?:month|quarter|year|week)s?|will (?!you)\\p{L}+|going to be|gonna be|look(?:ing)? ahead|future|what comes next|what s next|what next|going forward|from here|extrapolat\\w*|run rate',
  share:
    'distribut(?:ed|ion)|dependent|depend(?:s|ence|ency)? on|reliant|rel(?:y|ies) on|shares?|percent(?:age)?s?|proportion|what part|portion|mix|make up|makes up|fraction|how much of|how big a part|what (?:percent|%) of|weight of',
  ranking:
    'rank\\w*|fastest|slowest|lagg\\w*|trailing|underperform\\w*|outperform\\w*|poorest|which|who|best|worst|biggest|largest|smallest|strongest|weakest|highest|lowest|most|least|fewest|lead(?:s|ing|er|ers)|top|bottom|sorted|sells? best',
  top: 'top|outperform\\w*|busiest|greatest|number one|fastest|best|biggest|largest|strongest|highest|most|lead(?:s|ing|er|ers)|first',
  bottom:
    'bottom|lagg\\w*|trailing|underperform\\w*|struggl\\w*|quietest|poor(?:ly)?|worst|smallest|weakest|lowest|least|fewest|poorest|slowest',
  by: 'by|per|each|every|split (?:it |this |that |them )?(?:up )?(?:by|into|per)|sliced by|segmented by|between|among|amongst|for each|for every|broken down by|break(?:ing)? ?down (?:of|by)?|split by|across|grouped by|in each|according to',
  small: 'our|the|my|all|of',
  rankedAfter: '(?!)',
  rows: 'list|which records|records|details|detail|behind (?:it|this|that)|individual|single|one by one|line by line|each one',
  growth:
    'grow\\w*|grew|increas\\w*|decreas\\w*|declin\\w*|chang\\w*|rise|rising|rose|risen|fall|falling|fell|fallen|drop\\w*|gain(?:ed|s)?|los[est]|losing|grown|climb\\w*|jump\\w*|slump\\w*|dip(?:ped|s)?|plunge\\w*|surge\\w*|more than|less than|fewer|up|down|better|worse|higher|lower|improv\\w*|shr[aiu]nk\\w*|went (?:up|down)|going (?:up|down)|delta',
  compares: 'compar\\w*|versus|vs\\.?|differ\\w*|against',
  against:
    '(?:than|ahead of|(?<=(?:we|are|is|were|was|far|well|still) )behind|above|below|up on|down on|over and above|vs\\.?|versus|against|compare[ds]? (?:to|with|against)|relative to)(?: the same (?:period|time|days)(?: of| in)?)?',
  before: 'before|prior to',
  after: 'after',
  until: 'until|till|up to|through',
  lastYear: '(?:the )?(?:last|previous|prior|past) year',
  thisYear: 'this year',
  lastToDate:
    '(?:last|previous|prior|py) ytd|ytd (?:of )?(?:last|previous|prior) year|ytd (?:py|ly)|last year(?: s)? (?:ytd|to date)|last year to date',
  wellBeing:
    'how (?:are|is|were|was|did|have|has|do) (?:we|it|things|the (?:business|company)|business|everything|our (?:business|company)|\\p{L}+(?: \\p{L}+)?) (?:doing|do|going|perform\\w*|done|been|look\\w*)|how(?: s| is) (?:business|it going|the company)|what happened|drove|best|worst|on track|(?:are|is|were) (?:we|things|business) (?:ahead|behind|up|down|better|worse|growing|shrinking|improving)|performance|summary|overview|results|numbers|status|kpis?|(?:same|this) (?:month|quarter|week|year)|compar\\w*',
  unmeasured:
    'how (?:long|old|fast|quickly|often|soon|late)|bottom line|profit and loss|p&l|p and l|income statement|balance sheet|market share|share of (?:the )?market|share price|wallet share|share of wallet|stock (?:price|market)|exchange rate|budget(?:ed)?|backlog',
  without:
    'without|exclude|leaving out|leave out|ignore|ignoring|disregarding|excluding|excl\\.?|except(?: for)?|other than|outside(?: of)?|not in|not from|besides|apart from|minus|ex',
  places: 'in|in the|for|from|of|the|and|vs|versus|with|compare|our',
  howMuch: 'how much',
  howMany: 'how many',
  verbs:
    'brought|brings?|spends?|spent|spending|pay|pays|paid|paying|sell|sells|sold|selling|buy|buys|bought|buying|purchase|purchases|purchased|income',
  deals: 'orders?|ordered|ordering|deliveries',
  filler:
    'count|counts|please|pls|can|could|would|you|tell|give|want|know|need|like|see|i|me|my|we|us|our|ours|your|the|a|an|is|are|was|were|be|been|being|am|do|does|did|done|doing|has|have|had|having|will|shall|should|it|its|s|t|m|re|d|ll|ve|this|that|these|those|there|here|of|in|on|at|for|from|to|by|with|and|or|as|into|through|during|within|over|under|about|around|between|among|so|far|just|only|also|too|then|now|currently|current|right|today|actual|actually|exactly|approximately|roughly|overall|total|totals|totaled|sum|amount|amounts|value|values|figure|figures|number|numbers|numeric|data|result|results|level|size|how|what|whats|which|who|whom|whose|where|when|much|many|any|all|each|every|per|single|get|gets|got|getting|make|makes|made|making|take|took|came|come|comes|coming|went|go|goes|going|gone|bring|brought|brings|generate|generated|generating|earn|earned|earning|achieve|achieved|receive|received|place|placed|book|booked|win|won|look|looks|looking|show|display|shown|plot|draw|chart|graph|visuali[sz]e|view|report|summary|summari[sz]e|overview|analysis|analy[sz]e|break|breakdown|company|business|firm|organi[sz]ation|enterprise|companywide|wide|team|perform|performs|performed|performing|performance|performers?|selling|period|time|times|date|dates|year|years|quarter|quarters|month|months|week|weeks|day|days|half|past|last|previous|prior|latest|recent|recently|ago|average|avg|mean|typical|typically|usually|normally|give|given|gave|granted|hold|holding|held|keep|kept|available|left|worth|move|moved|moving|change|changed|rate of change|compare|versus|against|relative|same|other|different|than|not|no|yes|ok|okay|hey|hi|hello|thanks|thank|let|lets|find|out|check|quick|quickly|question|curious|wonder|wondering|think|really|still|even|very|most|least|more|less|ones?|first|second|third|if|because|but|while|stand|stands|standing|status|situation|across|together|combined|individually|respectively|separately|basis|terms|vs|rev|responsible|behind|account|accounts|accounted|contribute|contributes|contributed|list|rows?|record|records|full|complete|whole|entire|detail|detailed|details|broken|down|up|split|group|grouped|kind|type|sort|sorted|order(?:ed)? by|ranking|ranked|rank|by far|on average|at all|reach|reached|hit|start|started|end|ended|expect|expected|compared|customers place|deals?|happened|happen|happening|evolution|pattern|seasonal(?:ity)?|sold|sell|sells|buy|buys|bought|purchased|worst|best|bad|good|great|strong|weak|high|low|big|small|large|top|bottom|bought by|spent|spend|spends|on hand|me up|we ve|next|coming|upcoming|following|future|predicted|likely|probably|percent|percentage|pct|share|portion|ytd|mtd|qtd|calendar|fiscal|per cent|usd|dollars?|euros?|eur|money',
  idle: idleEnglish,
  spelling: listed(
    'the this top best year week what with from how our for and many much last previous quarter quarterly month monthly months year years week weeks weekly yesterday today january february march april august september october november december compare compared growth trend forecast predict between biggest largest highest lowest worst which share percentage breakdown average since versus total increase decrease what where show first second third fourth',
  ),
  again: '(?:and|what about|how about|make it|turn it|now|but|then|also|only|just|same|instead|ok|okay|so)\\b',
  charts: {
    LINE: 'line chart|lines?|curve|graph',
    BAR: 'bar chart|bars?|column chart|columns?',
    WATERFALL: 'waterfall|bridge',
    TABLE: 'tables?',
  },
  names: {
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    half: (half, year) => `H${half} ${year}`,
    week: (week, year) => `week ${week}, ${year}`,
    lastDays: (count, unit) => (count === 1 ? `last ${UNITS[unit].slice(0, -1)}` : `last ${count} ${UNITS[unit]}`),
    toDate: (unit) => `${UNITS[unit].slice(0, -1)} to date`,
    since: (start) => `since ${start}`,
    range: (from, to) => `${from} – ${to}`,
    allTime: 'all time',
    today: 'today',
    yesterday: 'yesterday',
    lastYear: (period) => `${period}, a year before`,
    before: (period) => `before ${period}`,
  },
};
