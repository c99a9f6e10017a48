import { Boxes, Gauge, type LucideIcon, Package, ReceiptText, Users } from 'lucide-react';

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
  {
    name: 'Sales',
    places: [
      { path: '/sales/orders', name: 'Orders', icon: ReceiptText, key: 'r' },
      { path: '/sales/customers', name: 'Customers', icon: Users, key: 'c' },
    ],
  },
  {
    name: 'Products',
    places: [
      { path: '/products', name: 'Products', icon: Package, key: 'p' },
      { path: '/stock', name: 'Stock', icon: Boxes, key: 's' },
    ],
  },
];

export const ALL_PLACES = PLACES.flatMap(({ places }) => places);
