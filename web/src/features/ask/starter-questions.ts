import type { StartersQuery } from './Starters.generated.ts';

export type Metric = Pick<
  StartersQuery['metricCatalogue'][number],
  'name' | 'domain' | 'unit' | 'viewerCanRead' | 'dimensions'
>;

/** Questions to begin with, over what the viewer may see: about what comes first, a rate beside it, and other areas. */
export function starterQuestions(catalogue: readonly Metric[]): string[] {
  const metrics = catalogue.filter(({ viewerCanRead }) => viewerCanRead);
  const [first] = metrics;
  if (!first) return [];
  const rate = metrics.find(({ domain, unit }) => domain === first.domain && unit === 'RATE');
  const elsewhere = metrics.find(({ domain, unit }) => domain !== first.domain && unit === 'MONEY');
  const other = elsewhere ?? metrics.find((metric) => metric !== first && metric !== rate);
  const questions = [
    `How did ${first.name} develop by month?`,
    ranking(first),
    `What drove the change in ${first.name}?`,
    other && parts(other),
    rate && `How did ${rate.name} develop by month?`,
    `What is the forecast for ${first.name}?`,
  ];
  return questions.filter((question) => question !== undefined);
}

function ranking(metric: Metric): string | undefined {
  const hasCustomers = metric.dimensions.some(({ key }) => key === 'customer');
  return hasCustomers ? `Top 10 customers by ${metric.name}` : parts(metric);
}

function parts({ name, dimensions: [by] }: Metric): string | undefined {
  return by && `${name} by ${by.name.toLowerCase()}`;
}
