import { Compare, PeriodPreset } from '#kernel/metrics/metric-enums';
import { comparedPeriod, resolvePeriod } from '#kernel/metrics/period';
import type { AnalysisPlan, PlanKind, PlanPeriod } from '../plan/analysis-plan.ts';
import { CompanyCalendar, type Days } from '../understand/analyst/calendar.ts';
import type { Language, Situation } from '../understand/planner.ts';
import { sayPeriod } from '../understand/say-period.ts';
import type { AgainstInput, PlanChanges } from './amendment.ts';
import { needsAgainst } from './kind-after.ts';
import { sayPreset } from './say-preset.ts';

type Periods = Pick<AnalysisPlan, 'period' | 'against'>;
type Calendar = Situation['calendar'];

const MONTHS_OF_HISTORY = 36;
const TO_DATE = [PeriodPreset.MONTH_TO_DATE, PeriodPreset.QUARTER_TO_DATE, PeriodPreset.YEAR_TO_DATE];

/** The days of a plan after the changes. What was held against the days just before, or a year before, follows its period. */
export function periodsAfter(
  before: AnalysisPlan | undefined,
  changes: PlanChanges,
  kind: PlanKind,
  calendar: Calendar,
  language: Language,
): Periods {
  const say = new Saying(calendar, language);
  if (kind === 'FORECAST') return { period: changes.period ? say.period(changes.period) : historyOf(before, say) };
  const period = changes.period
    ? say.period(changes.period)
    : (before?.period ?? say.period({ preset: PeriodPreset.YEAR_TO_DATE }));
  const { against: asked } = changes;
  if (asked) return { period, against: say.against(asked, period) };
  const kept = asked === null ? undefined : keptAgainst(before, period, say);
  if (kept) return { period, against: kept };
  return needsAgainst(kind)
    ? { period, against: say.against({ compare: Compare.PREVIOUS_PERIOD }, period) }
    : { period };
}

function historyOf(before: AnalysisPlan | undefined, say: Saying): PlanPeriod {
  if (before?.kind === 'FORECAST') return before.period;
  const { first, anchor } = say.calendar;
  const { from, to } = say.company.lastUnits('MONTH', MONTHS_OF_HISTORY);
  return say.days({ from: from > first || first > anchor ? from : first, to });
}

function keptAgainst(before: AnalysisPlan | undefined, period: PlanPeriod, say: Saying): PlanPeriod | undefined {
  if (!before?.against || isSame(before.period, period)) return before?.against;
  const compare = say.relationOf(before.period, before.against);
  return compare ? say.against({ compare }, period) : before.against;
}

const isSame = (one: Days, other: Days): boolean => one.from === other.from && one.to === other.to;

/** Days with the words for them, on the company's calendar. */
export class Saying {
  readonly company: CompanyCalendar;

  constructor(
    readonly calendar: Calendar,
    private readonly language: Language,
  ) {
    this.company = new CompanyCalendar(calendar);
  }

  days(days: Days): PlanPeriod {
    return sayPeriod(days, this.language, this.company);
  }

  /** Refuses an input that is neither two days nor a name. */
  period(asked: NonNullable<PlanChanges['period']>): PlanPeriod {
    const days = resolvePeriod(asked, this.calendar);
    return asked.preset ? { ...days, said: sayPreset(asked.preset, this.language) } : this.days(days);
  }

  against({ compare, from, to }: AgainstInput, period: PlanPeriod): PlanPeriod {
    if (!compare) return this.period({ ...(from && { from }), ...(to && { to }) });
    return this.days(this.compared(compare, period));
  }

  /** How days lie to those that they are held against; undefined for any others. */
  relationOf(period: Days, against: Days): Compare | undefined {
    return Object.values(Compare).find((compare) => isSame(this.compared(compare, period), against));
  }

  private compared(compare: Compare, period: Days): Days {
    const preset = TO_DATE.find((one) => isSame(resolvePeriod({ preset: one }, this.calendar), period));
    return comparedPeriod(preset ? { preset } : {}, period, compare);
  }
}
