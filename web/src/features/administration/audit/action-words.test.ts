import { expect, test } from 'vitest';
import { actionWords, fieldWords } from './action-words.ts';

test('actions and fields are written as people say them', () => {
  expect(actionWords('identity.SignInRefused')).toBe('Sign in refused');
  expect(actionWords('identity.MfaEnabled')).toBe('MFA enabled');
  expect(actionWords('identity.ApiClientCreated')).toBe('API client created');
  expect(fieldWords('fiscalYearStart')).toBe('Fiscal year start');
});
