import { globSync, readFileSync } from 'node:fs';
import { concatAST, Kind, parse, print, separateOperations, visit } from 'graphql';

/** What the overview page asks for, beside its period. */
export const METRICS = {
  kpis: [
    'sales.revenue',
    'sales.orders',
    'sales.average_order_value',
    'sales.gross_margin_rate',
    'sales.active_customers',
    'sales.new_customers',
  ],
  supply: [
    'products.stock_value',
    'products.days_of_supply',
    'products.below_reorder_point',
    'products.stock_turns',
    'products.purchase_spend',
    'products.rejection_rate',
  ],
};

/** The page's one query. */
export const overviewQuery = (): string => queryOf('OverviewPage');

/** A query of the web app as the browser sends it: `@unmask` is for its client alone, and the client adds `__typename`. */
export function queryOf(name: string): string {
  const documents = globSync('web/src/**/*.graphql').map((file) => parse(readFileSync(file, 'utf8')));
  const page = separateOperations(concatAST(documents))[name];
  if (!page) throw new Error(`The web app has no query ${name}.`);
  const sent = visit(page, {
    Directive: ({ name }) => (name.value === 'unmask' ? null : undefined),
    SelectionSet: (set, _key, parent) => {
      const isOperation = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (isOperation) return undefined;
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
      return { ...set, selections: [...set.selections, typename] };
    },
  });
  return print(sent);
}

interface Point {
  from: string;
  to: string;
  value: number | null;
  previous: number | null;
}

interface Breakdown {
  slices: { key: string; label: string; value: number; previous: number }[];
  other: number | null;
  otherPrevious: number | null;
  total: number;
  totalPrevious: number;
}

interface MetricOfPage {
  key: string;
  value: { current: number | null; previous: number | null };
  series: Point[];
}

type BreakdownName = 'territories' | 'categories' | 'channels' | 'customers' | 'products';

/** The answer to the page's query. */
export interface OverviewPage {
  kpis: MetricOfPage[];
  supply: MetricOfPage[];
  revenue: [
    {
      latestOn: string;
      againstLastYear: Point[];
      value: { period: Pick<Point, 'from' | 'to'>; previousPeriod: Pick<Point, 'from' | 'to'> };
    } & Record<BreakdownName, Breakdown>,
  ];
}

/** The figures of the page alone, in the form of the hand-written endpoint. */
export function figuresOf({ kpis, supply, revenue: [revenue] }: OverviewPage) {
  const metrics = [...kpis, ...supply].map(({ key, value, series }) => {
    const { current, previous } = value;
    return [key, { current, previous, series: series.map(pointOf) }];
  });
  const { latestOn, againstLastYear, territories, categories, channels, customers, products } = revenue;
  return {
    metrics: Object.fromEntries(metrics),
    latestOn,
    againstLastYear: againstLastYear.map(pointOf),
    territories: breakdownOf(territories),
    categories: breakdownOf(categories),
    channels: breakdownOf(channels),
    customers: breakdownOf(customers),
    products: breakdownOf(products),
  };
}

const pointOf = ({ from, to, value, previous }: Point): Point => ({ from, to, value, previous });

function breakdownOf({ slices, other, otherPrevious, total, totalPrevious }: Breakdown): Breakdown {
  const shown = slices.map(({ key, label, value, previous }) => ({ key, label, value, previous }));
  return { slices: shown, other, otherPrevious, total, totalPrevious };
}
