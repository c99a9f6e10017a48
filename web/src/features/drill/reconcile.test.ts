import { describe, expect, test } from 'vitest';
import { reconcile } from './reconcile.ts';

describe('rows and their number', () => {
  test('agree to the last digit or not at all', () => {
    expect(reconcile('878324.91', { sum: '878324.9100', baseSum: null })).toEqual({ kind: 'sum', agrees: true });
    expect(reconcile('878324.91', { sum: '878324.9101', baseSum: null })).toEqual({ kind: 'sum', agrees: false });
    expect(reconcile('-0.5', { sum: '-0.5000', baseSum: null })?.agrees).toBe(true);
    expect(reconcile('0.5', { sum: '-0.5', baseSum: null })?.agrees).toBe(false);
    expect(reconcile('90071992547409931.23', { sum: '90071992547409931.24', baseSum: null })?.agrees).toBe(false);
  });

  test('agree as a ratio when one sum divided by the other is the number', () => {
    expect(reconcile('0.1385', { sum: '6235380.37', baseSum: '45004585.48' })).toEqual({ kind: 'ratio', agrees: true });
    expect(reconcile('0.1485', { sum: '6235380.37', baseSum: '45004585.48' })?.agrees).toBe(false);
  });

  test('cannot be held against each other when one is missing', () => {
    expect(reconcile(null, { sum: '1', baseSum: null })).toBeUndefined();
    expect(reconcile('1', { sum: null, baseSum: null })).toBeUndefined();
  });
});
