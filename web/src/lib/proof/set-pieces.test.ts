import { expect, test } from 'vitest';
import { setPieces } from './set-pieces.ts';

const words = (text: string) => ({ text, figure: null });
const figure = (text: string) => ({ text, figure: 'f1' });

test('no line begins with a mark that belongs to the figure before it', () => {
  expect(setPieces([words('It rose by '), figure('+13.5%'), words('.')])).toEqual([
    { text: 'It rose by ', figure: null, marks: '' },
    { text: '+13.5%', figure: 'f1', marks: '.' },
  ]);
  expect(setPieces([figure('3'), words('), then '), figure('4')])).toEqual([
    { text: '3', figure: 'f1', marks: '),' },
    { text: ' then ', figure: null, marks: '' },
    { text: '4', figure: 'f1', marks: '' },
  ]);
});

test('all that was said is there, in order', () => {
  const segments = [words('From '), figure('7'), words(' ('), figure('8'), figure('9'), words('): '), words('.')];
  const said = setPieces(segments).map(({ text, marks }) => text + marks);
  expect(said.join('')).toBe(segments.map(({ text }) => text).join(''));
});
