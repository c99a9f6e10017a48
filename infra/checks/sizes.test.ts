import { expect, test } from 'vitest';
import { measure, tooLong } from './sizes.ts';

const body = (lines: number) => Array.from({ length: lines - 2 }, (_, index) => `  call(${index});`).join('\n');

test('a function of 41 lines is too long, whatever its form', () => {
  const forms = [
    `function f() {\n${body(41)}\n}`,
    `const f = () => {\n${body(41)}\n};`,
    `class A {\n  f() {\n${body(41)}\n  }\n}`,
  ];
  for (const source of forms)
    expect(tooLong(measure('a.ts', source))).toEqual([expect.stringMatching(/^a\.ts:\d: this function has 41 lines/)]);
});

test('a file of 201 lines is too long', () => {
  expect(tooLong(measure('a.ts', 'call();\n'.repeat(201)))).toEqual([
    'a.ts: this file has 201 lines, at most 200: split it.',
  ]);
});

test('40 lines and 200 lines may be, and blank lines do not count', () => {
  const longest = `function f() {\n\n${body(40)}\n}\n${'call();\n\n'.repeat(160)}`;
  expect(tooLong(measure('a.ts', longest))).toEqual([]);
});

test('TypeScript, decorators and JSX are read', () => {
  const source = `class A {\n  @Field(() => ID) id!: string;\n  render() {\n    return <p>{this.id satisfies string}</p>;\n  }\n}`;
  expect(measure('a.tsx', source)).toEqual([
    { kind: 'file', place: 'a.tsx', lines: 6 },
    { kind: 'function', place: 'a.tsx:3', lines: 3 },
  ]);
});
