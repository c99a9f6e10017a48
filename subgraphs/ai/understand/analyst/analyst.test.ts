import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Situation, Understanding } from '../planner.ts';
import { analyst } from './analyst.ts';
import { fold } from './fold.ts';
import { likeness } from './likeness.ts';

const catalogue = JSON.parse(readFileSync('schema/metrics.json', 'utf8')) as CatalogueEntry[];

const NAMES: [by: string, label: string][] = [
  ['territory', 'North'],
  ['territory', 'South West'],
  ['country', 'Germany'],
  ['channel', 'Online'],
  ['customer', 'Café Nord'],
  ['customer', 'Blue Bottle'],
  ['product', 'House Blend'],
  ['category', 'Grinders'],
  ['warehouse', 'Hamburg'],
];

/** The company has data from November 2023 to 20 November 2026. */
const situation = (previous?: AnalysisPlan, locale = 'en-US'): Situation => ({
  locale,
  calendar: { anchor: '2026-11-20', first: '2023-11-01', fiscalYearStart: 1 },
  catalogue,
  ...(previous && { previous }),
  findMembers: async (text) =>
    NAMES.map(([by, label]) => ({
      by,
      key: label.toLowerCase(),
      label,
      likeness: fold(text).includes(fold(label)) ? 1 : likeness(fold(text), fold(label)) + 0.4,
    })),
});

const ask = (question: string, previous?: AnalysisPlan): Promise<Understanding> =>
  analyst.understand(question, situation(previous));

async function planOf(question: string, previous?: AnalysisPlan): Promise<AnalysisPlan> {
  const understood = await ask(question, previous);
  return 'plan' in understood ? understood.plan : expect.fail(`${question}: ${JSON.stringify(understood.refusal)}`);
}

/** Metric, kind and days in one line, with what else is set. */
function line({ kind, metrics, period, against, by, filters, rank, grain }: AnalysisPlan): string {
  return [
    kind,
    metrics.join('+'),
    `${period.from}..${period.to}`,
    against && `vs ${against.from}..${against.to}`,
    by && `by ${by}`,
    ...filters.map((filter) => `${filter.by}=${filter.members.map(({ label }) => label).join('|')}`),
    rank && `${rank.from} ${rank.count}`,
    kind === 'TREND' && grain,
  ]
    .filter(Boolean)
    .join(' ');
}

describe('a question', () => {
  test.each([
    ['What was our revenue last quarter?', 'VALUE sales.revenue 2026-07-01..2026-09-30'],
    ['How much did we sell in March 2025?', 'VALUE sales.revenue 2025-03-01..2025-03-31'],
    ['Compare our sales in Q1 and Q2', 'COMPARISON sales.revenue 2026-04-01..2026-06-30 vs 2026-01-01..2026-03-31'],
    ['Q1 vs Q2 2025 turnover', 'COMPARISON sales.revenue 2025-04-01..2025-06-30 vs 2025-01-01..2025-03-31'],
    ['revenue 2025 vs 2024', 'COMPARISON sales.revenue 2025-01-01..2025-12-31 vs 2024-01-01..2024-12-31'],
    ['Show revenue by territory this year', 'BREAKDOWN sales.revenue 2026-01-01..2026-11-20 by territory'],
    ['top 5 customers by revenue last year', 'RANKING sales.revenue 2025-01-01..2025-12-31 by customer TOP 5'],
    ['Who are our best customers in 2025?', 'RANKING sales.revenue 2025-01-01..2025-12-31 by customer TOP 10'],
    ['Which product sold worst last month?', 'RANKING sales.revenue 2026-10-01..2026-10-31 by product BOTTOM 10'],
    ['revenue trend over the last 12 months', 'TREND sales.revenue 2025-11-01..2026-10-31 MONTH'],
    ['monthly orders since January 2026', 'TREND sales.orders 2026-01-01..2026-11-20 MONTH'],
    ['How many orders did we get yesterday?', 'VALUE sales.orders 2026-11-19..2026-11-19'],
    [
      'Why did gross margin drop in October?',
      'DRIVERS sales.gross_margin 2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30',
    ],
    [
      'What share of revenue does each category have in 2025?',
      'SHARE sales.revenue 2025-01-01..2025-12-31 by category',
    ],
    ['revenue in North last quarter', 'VALUE sales.revenue 2026-07-01..2026-09-30 territory=North'],
    ['How much did Café Nord buy in 2025', 'VALUE sales.revenue 2025-01-01..2025-12-31 customer=Café Nord'],
    ['stock in Hamburg today', 'VALUE products.stock_units 2026-11-20..2026-11-20 warehouse=Hamburg'],
    [
      'gross margin rate year over year',
      'COMPARISON sales.gross_margin_rate 2026-01-01..2026-11-20 vs 2025-01-01..2025-11-20',
    ],
    ['revenue from March 2025 to May 2025', 'VALUE sales.revenue 2025-03-01..2025-05-31'],
    ['revnue and oders last month', 'VALUE sales.revenue+sales.orders 2026-10-01..2026-10-31'],
    ['What was the win rate last year?', 'VALUE sales.win_rate 2025-01-01..2025-12-31'],
    ['how many customers do we have this year', 'VALUE sales.active_customers 2026-01-01..2026-11-20'],
    ['inventory turnover in 2025', 'VALUE products.stock_turns 2025-01-01..2025-12-31'],
    ['sales ytd vs last ytd', 'COMPARISON sales.revenue 2026-01-01..2026-11-20 vs 2025-01-01..2025-11-20'],
    ['did we sell more than last year?', 'COMPARISON sales.revenue 2026-01-01..2026-11-20 vs 2025-01-01..2025-11-20'],
    [
      'revenue this month compared to the same month last year',
      'COMPARISON sales.revenue 2026-11-01..2026-11-20 vs 2025-11-01..2025-11-20',
    ],
    [
      'revenue last 3 months vs previous 3 months',
      'COMPARISON sales.revenue 2026-08-01..2026-10-31 vs 2026-05-01..2026-07-31',
    ],
    ['revenue for Q4 last year', 'VALUE sales.revenue 2025-10-01..2025-12-31'],
    ['revenue on November 3rd', 'VALUE sales.revenue 2026-11-03..2026-11-03'],
    ['sales before 2025', 'VALUE sales.revenue 2023-11-01..2024-12-31'],
    ['best month for revenue in 2025', 'TREND sales.revenue 2025-01-01..2025-12-31 MONTH'],
    [
      'which territory grew the most last year',
      'DRIVERS sales.revenue 2025-01-01..2025-12-31 vs 2024-01-01..2024-12-31 by territory',
    ],
    ['what percentage of sales comes from online', 'SHARE sales.revenue 2026-01-01..2026-11-20 by channel'],
    ['how much did customers buy in 2025', 'VALUE sales.revenue 2025-01-01..2025-12-31'],
    ['revnue lst quater', 'VALUE sales.revenue 2026-07-01..2026-09-30'],
    ['who sold the most?', 'RANKING sales.revenue 2026-01-01..2026-11-20 by sales_person TOP 10'],
    ['Remind me what we sold in Q4 2024', 'VALUE sales.revenue 2024-10-01..2024-12-31'],
    ['whats teh revenue ths year', 'VALUE sales.revenue 2026-01-01..2026-11-20'],
    ['revenue excluding tax in 2025', 'VALUE sales.revenue 2025-01-01..2025-12-31'],
    ['what are our bestsellers in 2025', 'RANKING sales.revenue 2025-01-01..2025-12-31 by product TOP 10'],
    ['3 regions with the lowest revenue in 2025', 'RANKING sales.revenue 2025-01-01..2025-12-31 by territory BOTTOM 3'],
    ['margin this year', 'VALUE sales.gross_margin 2026-01-01..2026-11-20'],
    ['How do our channels compare on revenue in 2025?', 'BREAKDOWN sales.revenue 2025-01-01..2025-12-31 by channel'],
    ["Break last year's revenue down by region", 'BREAKDOWN sales.revenue 2025-01-01..2025-12-31 by territory'],
    ['How many units do we have in stock', 'VALUE products.stock_units 2026-11-20..2026-11-20'],
    ['Are sales ahead of last year?', 'COMPARISON sales.revenue 2026-01-01..2026-11-20 vs 2025-01-01..2025-11-20'],
    ['revenue in the three months to June 2025', 'VALUE sales.revenue 2025-04-01..2025-06-30'],
    ['the last 30 days of revenue by channel', 'BREAKDOWN sales.revenue 2026-10-22..2026-11-20 by channel'],
  ])('%s', async (question, expected) => {
    expect(line(await planOf(question))).toBe(expected);
  });

  test('about the future carries the past on', async () => {
    expect(await planOf('What is the revenue forecast for the next 6 months?')).toMatchObject({
      kind: 'FORECAST',
      metrics: ['sales.revenue'],
      horizon: 6,
      period: { to: '2026-10-31' },
    });
  });
});

describe('in another language a question means the same', () => {
  test.each([
    ['Wie hoch war der Umsatz im letzten Quartal?', 'VALUE sales.revenue 2026-07-01..2026-09-30'],
    [
      'Vergleiche den Umsatz im 1. Quartal 2025 mit dem 2. Quartal 2025',
      'COMPARISON sales.revenue 2025-04-01..2025-06-30 vs 2025-01-01..2025-03-31',
    ],
    ['Umsatz nach Gebiet in diesem Jahr', 'BREAKDOWN sales.revenue 2026-01-01..2026-11-20 by territory'],
    ['Die 5 größten Kunden im Jahr 2025', 'RANKING sales.revenue 2025-01-01..2025-12-31 by customer TOP 5'],
    [
      'Warum ist der Rohertrag im Oktober gefallen?',
      'DRIVERS sales.gross_margin 2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30',
    ],
    ['Lagerbestand heute', 'VALUE products.stock_units 2026-11-20..2026-11-20'],
    ['Doanh thu quý 3 năm 2025 là bao nhiêu?', 'VALUE sales.revenue 2025-07-01..2025-09-30'],
    [
      'So sánh doanh thu quý 1 và quý 2 năm 2025',
      'COMPARISON sales.revenue 2025-04-01..2025-06-30 vs 2025-01-01..2025-03-31',
    ],
    ['Doanh thu theo khu vực năm nay', 'BREAKDOWN sales.revenue 2026-01-01..2026-11-20 by territory'],
    ['Top 5 khách hàng năm 2025', 'RANKING sales.revenue 2025-01-01..2025-12-31 by customer TOP 5'],
    [
      'Tại sao lợi nhuận gộp giảm trong tháng 10?',
      'DRIVERS sales.gross_margin 2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30',
    ],
    ['Wie entwickeln sich die Aufträge 2025?', 'TREND sales.orders 2025-01-01..2025-12-31 MONTH'],
    ['Wie viele Artikel wurden im Oktober 2025 abgesetzt?', 'VALUE sales.units 2025-10-01..2025-10-31'],
    ['Umsaetze im Vormonat', 'VALUE sales.revenue 2026-10-01..2026-10-31'],
    ['Top-3-Kunden 2025', 'RANKING sales.revenue 2025-01-01..2025-12-31 by customer TOP 3'],
    ['Số đơn hàng tháng trước', 'VALUE sales.orders 2026-10-01..2026-10-31'],
  ])('%s', async (question, expected) => {
    expect(line(await planOf(question))).toBe(expected);
  });

  test.each([
    ['Wie hoch war der Umsatz?', 'de'],
    ['Doanh thu tháng này?', 'vi'],
    ['revenue?', 'en'],
  ])('%s is in %s', async (question, language) => {
    expect((await ask(question)).language).toBe(language);
  });
});

describe('a conversation', () => {
  test('goes on from what was answered: what drove it, then by territory, then another quarter', async () => {
    const compared = await planOf('Compare our sales in Q1 and Q2');
    const driven = await planOf('What drove the increase?', compared);
    expect(line(driven)).toBe('DRIVERS sales.revenue 2026-04-01..2026-06-30 vs 2026-01-01..2026-03-31');
    const apart = await planOf('And by territory?', driven);
    expect(line(apart)).toBe('DRIVERS sales.revenue 2026-04-01..2026-06-30 vs 2026-01-01..2026-03-31 by territory');
    const narrowed = await planOf('only in Germany', apart);
    expect(line(narrowed)).toContain('country=Germany');
    expect(line(await planOf('and for Q3?', compared))).toContain('2026-07-01..2026-09-30');
  });

  test('that names another figure begins anew', async () => {
    const first = await planOf('revenue by territory in 2025');
    expect(line(await planOf('How many orders last month?', first))).toBe('VALUE sales.orders 2026-10-01..2026-10-31');
  });
});

describe('what cannot be answered is refused, and says why', () => {
  test.each([
    ['net profit in 2025', 'NO_SUCH_METRIC'],
    ['discount rate', 'NO_SUCH_METRIC'],
    ['revenue without discounts', 'NO_SUCH_METRIC'],
    ['revenue excluding Germany', 'AMBIGUOUS'],
    ['revenue by city', 'NO_SUCH_MEMBER'],
    ['revenue per employee', 'NO_SUCH_MEMBER'],
    ['revenue in summer', 'NO_SUCH_MEMBER'],
    ['revenue by territory and category', 'AMBIGUOUS'],
    ['monthly revenue by territory', 'AMBIGUOUS'],
    ['who is the best in 2025?', 'AMBIGUOUS'],
    ['revenue: who is number one?', 'AMBIGUOUS'],
    ['revenue by state', 'NO_SUCH_MEMBER'],
    ['bottom line in 2025', 'NO_SUCH_METRIC'],
    ['profit and loss', 'NO_SUCH_METRIC'],
    ['what did Anna Kron sell in 2025', 'NO_SUCH_MEMBER'],
    ['How long do customers take to order?', 'NO_SUCH_METRIC'],
    ['sales by store manager', 'NO_SUCH_MEMBER'],
    ['how many iPhones did we sell', 'NO_SUCH_MEMBER'],
    ['how are we doing this month?', 'AMBIGUOUS'],
    ['Tell me a joke', 'NOT_BUSINESS'],
    ['What is the weather in Paris?', 'NOT_BUSINESS'],
    ['What is our employee churn?', 'NO_SUCH_METRIC'],
    ['How many employees do we have?', 'NO_SUCH_METRIC'],
    ['What is our cash balance?', 'NO_SUCH_METRIC'],
    ['revenue in Atlantis', 'NO_SUCH_MEMBER'],
    ['stock by sales person', 'NO_SUCH_MEMBER'],
    ['Wie hoch ist unsere Mitarbeiterzahl?', 'NO_SUCH_METRIC'],
  ])('%s: %s', async (question, kind) => {
    const understood = await ask(question);
    expect('refusal' in understood ? understood.refusal.kind : line(understood.plan)).toBe(kind);
  });
});
