import { expect, test } from 'vitest';
import { type Metric, starterQuestions } from './starter-questions.ts';

const metric = (domain: string, name: string, unit: Metric['unit'], ...dimensions: string[]): Metric => ({
  domain,
  name,
  unit,
  viewerCanRead: true,
  dimensions: dimensions.map((key) => ({ __typename: 'MetricDimension', key, name: key })),
});

test('whoever may see nothing is offered nothing', () => {
  expect(starterQuestions([{ ...metric('sales', 'Revenue', 'MONEY'), viewerCanRead: false }])).toEqual([]);
});

test('the first metric, a rate of its area and another area are asked about', () => {
  const catalogue = [
    metric('sales', 'Revenue', 'MONEY', 'customer'),
    metric('sales', 'Win rate', 'RATE'),
    metric('products', 'Stock', 'COUNT', 'product'),
    metric('products', 'Stock value', 'MONEY', 'category'),
  ];
  expect(starterQuestions(catalogue)).toEqual([
    'How did Revenue develop by month?',
    'Top 10 customers by Revenue',
    'What drove the change in Revenue?',
    'Stock value by category',
    'How did Win rate develop by month?',
    'What is the forecast for Revenue?',
  ]);
});

test('a catalogue of one metric still gives questions', () => {
  expect(starterQuestions([metric('risk', 'Open risks', 'COUNT')])).toEqual([
    'How did Open risks develop by month?',
    'What drove the change in Open risks?',
    'What is the forecast for Open risks?',
  ]);
});
