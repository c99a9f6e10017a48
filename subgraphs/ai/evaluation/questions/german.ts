import type { EvaluationCalendar } from '../calendar-of.ts';
import { type EvaluationQuestion, inLanguage, under } from '../question.ts';

const { ask, refuse } = inLanguage('de');

/** What is asked in German of the demo company. */
export const germanQuestions = (
  at: EvaluationCalendar,
  [last, before] = [at.now - 1, at.now - 2],
  [lastYear, beforeLast] = [at.lastYear, at.yearBeforeLast],
): EvaluationQuestion[] =>
  under('German', [
    ask('Wie hoch war der Umsatz im letzten Quartal?', 'VALUE', 'sales.revenue', at.lastQuarter),
    ask(`Jahresumsatz ${last}`, 'VALUE', 'sales.revenue', lastYear),
    ask('Wie viele Bestellungen hatten wir gestern?', 'VALUE', 'sales.orders', at.yesterday),
    ask('Umsatz letzten Monat', 'VALUE', 'sales.revenue', at.lastMonth),
    ask(`Umsatz am 3. November ${last}`, 'VALUE', 'sales.revenue', [`${last}-11-03`, `${last}-11-03`]),
    ask(`Umsatz in Deutschland ${last}`, 'VALUE', 'sales.revenue', lastYear, { filters: { territory: ['Germany'] } }),
    ask('Wie viele neue Kunden haben wir dieses Jahr gewonnen?', 'VALUE', 'sales.new_customers', at.thisYear),
    ask(`Vergleich Umsatz ${last} mit ${before}`, 'COMPARISON', 'sales.revenue', lastYear, { against: beforeLast }),
    ask('Umsatz im Vergleich zum Vorjahr', 'COMPARISON', 'sales.revenue', at.thisYear, { against: at.lastYearSoFar }),
    ask(`Umsatzwachstum ${last}`, 'COMPARISON', 'sales.revenue', lastYear, { against: beforeLast }),
    ask('Wie hat sich der Umsatz im letzten Jahr entwickelt?', 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    ask(`Welcher Monat hatte den höchsten Umsatz ${last}?`, 'TREND', 'sales.revenue', lastYear, { grain: 'MONTH' }),
    ask(`Umsatz nach Region ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, { by: 'territory' }),
    ask('Zeig mir die Umsätze der letzten 30 Tage nach Kanal', 'BREAKDOWN', 'sales.revenue', at.lastDays(30), {
      by: 'channel',
    }),
    ask(`Vergleiche Deutschland und Frankreich ${last}`, 'BREAKDOWN', 'sales.revenue', lastYear, {
      by: 'territory',
      filters: { territory: ['Germany', 'France'] },
    }),
    ask('Die 3 besten Verkäufer in diesem Jahr', 'RANKING', 'sales.revenue', at.thisYear, {
      by: 'sales_person',
      rank: ['TOP', 3],
    }),
    ask('Welche Produkte laufen am schlechtesten?', 'RANKING', 'sales.revenue', at.thisYear, {
      by: 'product',
      rank: ['BOTTOM', 10],
    }),
    ask('Anteil der Kanäle am Umsatz', 'SHARE', 'sales.revenue', at.thisYear, { by: 'channel' }),
    ask(`Was hat den Umsatzrückgang im September ${last} verursacht?`, 'DRIVERS', 'sales.revenue', at.month(9, last), {
      against: at.month(8, last),
    }),
    ask('Prognose Umsatz nächstes Quartal', 'FORECAST', 'sales.revenue', at.lastMonths(36), { horizon: 3 }),
    ask('Liste der Bestellungen von gestern', 'ROWS', 'sales.orders', at.yesterday),
    ask(`Umstaz im Febuar ${last}`, 'VALUE', 'sales.revenue', at.month(2, last)),
    refuse('Umsatz pro Mitarbeiter', 'NO_SUCH_MEMBER', 'NO_SUCH_METRIC'),
    refuse('Wie hoch ist unsere Mitarbeiterzahl?', 'NO_SUCH_METRIC'),
    refuse('Umsatz in Österreich', 'NO_SUCH_MEMBER'),
    refuse('Erzähl mir einen Witz', 'NOT_BUSINESS'),
    refuse('Wie läuft es diesen Monat?', 'AMBIGUOUS'),
  ]).map((question) => ('refusal' in question.expected ? { ...question, group: 'no answer' } : question));
