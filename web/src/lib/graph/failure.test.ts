import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, test } from 'vitest';
import { failureAt, sourceOf, whyMissing } from './failure.ts';

const failed = (path: (string | number)[], extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No.', path, extensions }] });

describe('a missing part', () => {
  test('did not fail when nothing failed, or something else did', () => {
    expect(failureAt(undefined, ['revenue', 0])).toBeUndefined();
    expect(failureAt(failed(['supply', 2, 'value'], {}), ['revenue', 0, 'territories'])).toBeUndefined();
    expect(failureAt(failed(['kpis', 1, 'value'], {}), ['kpis', 11, 'value'])).toBeUndefined();
  });

  test('names its source when that was silent, also when a whole metric was', () => {
    for (const path of [
      ['revenue', 0, 'territories'],
      ['revenue', 0],
      ['revenue', 0, 'territories', 'slices', 3],
    ]) {
      const failure = failureAt(
        failed(path, { code: 'SUBGRAPH_UNAVAILABLE' }),
        ['revenue', 0, 'territories'],
        sourceOf('sales.revenue'),
      );
      expect(failure).toEqual({ text: 'Sales did not answer in time.', isPassing: true });
    }
  });

  test('says who can grant what is forbidden, and offers no second try', () => {
    const failure = failureAt(failed(['kpis', 0, 'value'], { code: 'FORBIDDEN' }), ['kpis', 0, 'value']);
    expect(failure).toMatchObject({ isPassing: false, text: expect.stringContaining('owner') });
  });

  test('carries a reference for whoever runs the system', () => {
    const failure = failureAt(failed(['kpis', 0], { code: 'INTERNAL', errorId: '4f2a9c' }), ['kpis', 0, 'value']);
    expect(failure?.reference).toBe('4f2a9c');
  });

  test('is the connection’s fault when no answer came at all', () => {
    expect(failureAt(new TypeError('Failed to fetch'), ['kpis'])?.text).toContain('could not be reached');
  });
});

test('a metric that says nothing did not answer, even when another field carries the error', () => {
  const error = failed(['supply', 0, 'value'], { code: 'SUBGRAPH_UNAVAILABLE' });
  expect(whyMissing(error, ['supply', 4, 'value'], 'products.purchase_spend')).toEqual({
    text: 'Products did not answer in time.',
    isPassing: true,
  });
});
