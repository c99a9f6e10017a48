import { expect, test } from 'vitest';
import { type Answers, findingsOf } from './findings.ts';

const list = (totalCount: number) => ({ totalCount, nodes: [] }) as never;
const policy = (mfaRequired: boolean) => ({ securityPolicy: { mfaRequired } }) as never;
const find = (answers: Answers) => findingsOf(answers)[0];

test('what could not be read is left out, and said nothing about', () => {
  expect(findingsOf({})).toEqual([]);
  expect(findingsOf({ withoutMfa: list(1), members: null })).toEqual([]);
});

test('members without a second factor are no good news, unless it is required of them', () => {
  const answers = { withoutMfa: list(2), members: list(7) };
  expect(find({ ...answers, organization: policy(false) })).toMatchObject({
    count: 2,
    isGood: false,
    link: 'Require it',
  });
  expect(find({ ...answers, organization: policy(true) })).toMatchObject({
    isGood: true,
    path: '/administration/people?mfa=off&state=ACTIVE',
  });
  expect(find({ withoutMfa: list(0), members: list(7) })).toMatchObject({
    isGood: true,
    insight: 'Every member has one.',
  });
});

test('one owner alone is a risk, as are many', () => {
  for (const [count, isGood] of [
    [1, false],
    [2, true],
    [9, false],
  ] as const)
    expect(find({ owners: list(count) })).toMatchObject({ count, isGood });
});

test('a client that never ends is counted', () => {
  const nodes = [{ expiresAt: null }, { expiresAt: '2027-01-01T00:00:00Z' }];
  expect(find({ apiClients: { totalCount: 2, nodes } as never })).toMatchObject({ count: 1, isGood: false });
});
