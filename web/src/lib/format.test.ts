import { describe, expect, test } from 'vitest';
import { formatAxis, formatChange, formatFull, formatShort, formatSigned, judge, type Measure } from './format.ts';

const USD: Measure = { unit: 'MONEY', currency: 'USD' };
const EUR: Measure = { unit: 'MONEY', currency: 'EUR' };
const COUNT: Measure = { unit: 'COUNT' };

describe('a short figure', () => {
  test.each([
    [0, '$0'],
    [3, '$3'],
    [0.157, '$0.16'],
    [1_319.6, '$1,320'],
    [9_999.4, '$9,999'],
    [9_999.6, '$10.0K'],
    [485_170, '$485K'],
    [999_499, '$999K'],
    [999_600, '$1M'],
    [18_420_113.42, '$18.42M'],
    [-130_000, '−$130K'],
  ])('of money: %d is %s', (value, text) => expect(formatShort(value, USD, 'en-US')).toBe(text));

  test('is written as the organization writes', () => {
    expect(formatShort(1_319.6, EUR, 'de-DE')).toBe('1.320\u00a0€');
    expect(formatFull('1319.6', EUR, 'de-DE')).toBe('1.319,60\u00a0€');
  });

  test('says what it counts', () => {
    expect(formatShort(2_846, COUNT, 'en-US')).toBe('2,846');
    expect(formatShort(0.718, { unit: 'RATE' }, 'en-US')).toBe('71.8%');
    expect(formatShort(0.72, { unit: 'RATE' }, 'en-US')).toBe('72.0%');
    expect(formatShort(3.14, { unit: 'RATIO' }, 'en-US')).toBe('3.1×');
    expect(formatShort(61.44, { unit: 'DAYS' }, 'en-US')).toBe('61.4 days');
    expect(formatShort(348.2, { unit: 'DAYS' }, 'en-US')).toBe('348 days');
  });
});

test('a whole figure keeps each digit of a decimal that no float can hold', () => {
  expect(formatFull('90071992547409931.23', USD, 'en-US')).toBe('$90,071,992,547,409,931.23');
});

test('an axis has round figures and needs no decimals', () => {
  expect(formatAxis(200_000, USD, 'en-US')).toBe('$200K');
  expect(formatAxis(2_500_000, USD, 'en-US')).toBe('$2.5M');
  expect(formatAxis(0.4, { unit: 'RATE' }, 'en-US')).toBe('40%');
});

test('a step has a sign and no currency', () => {
  expect(formatSigned(1_618_000, USD, 'en-US')).toBe('+1.62M');
  expect(formatSigned(-130_400, USD, 'en-US')).toBe('−130K');
});

describe('a change', () => {
  const of = (change: number | null, changeRate: number | null, unit: Measure['unit']) =>
    formatChange({ change, changeRate }, unit, 'en-US');

  test('of amounts is a percentage, of rates points, of days days', () => {
    expect(of(100, 0.1244, 'MONEY')).toBe('+12.4%');
    expect(of(-100, -0.09, 'COUNT')).toBe('−9.0%');
    expect(of(0.016, 0.02, 'RATE')).toBe('+1.6 pts');
    expect(of(-2, -0.1, 'DAYS')).toBe('−2.0 days');
    expect(of(100, 12.34, 'MONEY')).toBe('+1,234%');
  });

  test('from nothing cannot be a percentage', () => {
    expect(of(3, null, 'COUNT')).toBe('+3');
    expect(of(343_000, null, 'MONEY')).toBe('new');
  });

  test('is not said where there is nothing to compare', () => {
    expect(of(null, null, 'MONEY')).toBeUndefined();
    expect(of(0, null, 'MONEY')).toBeUndefined();
  });
});

test('good news is polarity, not direction', () => {
  expect(judge(1, 'UP')).toBe('good');
  expect(judge(1, 'DOWN')).toBe('bad');
  expect(judge(-1, 'DOWN')).toBe('good');
  expect(judge(-1, 'UP')).toBe('bad');
  expect(judge(1, 'NONE')).toBe('neutral');
  expect(judge(0, 'UP')).toBe('neutral');
  expect(judge(null, 'UP')).toBe('neutral');
});
