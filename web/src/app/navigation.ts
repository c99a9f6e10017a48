import { Gauge, type LucideIcon } from 'lucide-react';

/** A place in the product. */
export interface Place {
  path: string;
  name: string;
  icon: LucideIcon;
  /** Pressed after G. */
  key: string;
}

/** The product's areas, in the order of the side bar. */
export const PLACES: { name?: string; places: Place[] }[] = [
  { places: [{ path: '/', name: 'Overview', icon: Gauge, key: 'o' }] },
];

export const ALL_PLACES = PLACES.flatMap(({ places }) => places);
