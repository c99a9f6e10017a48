import { CombinedGraphQLErrors } from '@apollo/client';
import { expect, test } from 'vitest';
import { explainWrite } from './write-failure.ts';

function refused(extensions: Record<string, unknown>, message = 'No.') {
  return explainWrite(new CombinedGraphQLErrors({ errors: [{ message, extensions }] }));
}

test('a lack of rights says who can grant it', () => {
  expect(refused({ code: 'FORBIDDEN' })).toMatchObject({
    isForbidden: true,
    text: expect.stringContaining('An owner'),
  });
});

test('a fault of the server tells its reference and nothing else of it', () => {
  const failure = refused({ code: 'INTERNAL', errorId: '9b1e77aa-0000-4000-8000-000000000000' }, 'relation x is gone');
  expect(failure).toMatchObject({ reference: '9b1e77aa', isForbidden: false, problems: [] });
  expect(failure.text).not.toContain('relation');
});

test('what is wrong with the input is said in the words of the server, field by field', () => {
  const fields = [{ path: ['input', 'name'], message: 'Too long.' }];
  expect(refused({ code: 'VALIDATION_FAILED', fields }, 'Too long.')).toMatchObject({
    text: 'Too long.',
    problems: [{ field: 'name', message: 'Too long.' }],
  });
});

test('when nobody answers, nothing is promised about what was done', () => {
  expect(explainWrite(new TypeError('fetch failed')).text).toContain('See whether it was done');
});
