import { expect, test } from 'vitest';
import { questionAbout } from './ask.ts';

test('a question is about what the page shows', () => {
  expect(questionAbout('Revenue', { period: 'qtd', compare: 'previous' })).toBe(
    'How did Revenue develop this quarter?',
  );
  const march = { from: '2026-03-01', to: '2026-03-31' };
  expect(questionAbout('Orders', { period: march, compare: 'year' })).toBe(
    'How did Orders develop from 2026-03-01 to 2026-03-31?',
  );
  expect(questionAbout('Revenue', { period: '30d', compare: 'previous' }, 'DRIVERS')).toBe(
    'What drove the change in Revenue in the last 30 days?',
  );
  expect(questionAbout('Revenue', { period: 'ytd', compare: 'previous' }, { by: 'Territory' })).toBe(
    'Revenue by Territory this year',
  );
});
