import { expect, test } from 'vitest';
import { MIDDLE, moved, squareOf } from './crop.ts';

const picture = { width: 400, height: 200 };

test('what is kept never reaches beyond the picture, however far it is pulled', () => {
  const far = moved(picture, { ...MIDDLE, zoom: 2 }, -50, 50);
  expect(squareOf(picture, far)).toEqual({ left: 300, top: 0, side: 100 });
  expect(squareOf(picture, { x: 0, y: 1, zoom: 1 })).toEqual({ left: 0, top: 0, side: 200 });
});

test('at first the middle is kept, as wide as the shorter side', () => {
  expect(squareOf(picture, MIDDLE)).toEqual({ left: 100, top: 0, side: 200 });
});

test('a picture that is pulled to the right shows what was at its left', () => {
  expect(squareOf(picture, moved(picture, MIDDLE, 0.25, 0))).toEqual({ left: 50, top: 0, side: 200 });
});
