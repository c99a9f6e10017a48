/** What is shown of a picture: its middle, in parts of the picture's width and height, and how many times larger than just filling the square. */
export interface Crop {
  x: number;
  y: number;
  zoom: number;
}

/** A square of a picture, in its pixels. */
export interface Square {
  left: number;
  top: number;
  side: number;
}

/** The whole of the shorter side, from the middle. */
export const MIDDLE: Crop = { x: 0.5, y: 0.5, zoom: 1 };

/** The square that a crop keeps; it never reaches beyond the picture. */
export function squareOf({ width, height }: { width: number; height: number }, { x, y, zoom }: Crop): Square {
  const side = Math.min(width, height) / zoom;
  return { side, left: within(x * width - side / 2, width - side), top: within(y * height - side / 2, height - side) };
}

/** The crop after the picture was moved by so many sides of the square, to the right and down. */
export function moved(picture: { width: number; height: number }, crop: Crop, right: number, down: number): Crop {
  const { left, top, side } = squareOf(picture, crop);
  const [newLeft, newTop] = [left - right * side, top - down * side];
  const kept = {
    left: within(newLeft, picture.width - side),
    top: within(newTop, picture.height - side),
  };
  return { ...crop, x: (kept.left + side / 2) / picture.width, y: (kept.top + side / 2) / picture.height };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
