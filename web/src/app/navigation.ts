import {
  Boxes,
  Gauge,
  KeyRound,
  type LucideIcon,
  MessageSquareText,
  Package,
  ReceiptText,
  ShieldCheck,
  UserRound,
  Users,
} from 'lucide-react';
import { ADMINISTRATION } from '../features/administration/places.ts';
import { ASKING } from '../lib/ask.ts';
import { isOpenTo, type Needs, type Viewer } from '../lib/viewer.ts';

/** A place in the product. */
export interface Place extends Needs {
  path: string;
  name: string;
  icon: LucideIcon;
  /** Pressed after G. */
  key?: string;
}

/** Places that belong together, under a name. */
export interface Area {
  name?: string;
  places: Place[];
}

/** The product's areas, in the order of the side bar. */
const AREAS: readonly Area[] = [
  { places: [{ path: '/', name: 'Overview', icon: Gauge, key: 'o' }] },
  {
    name: 'Sales',
    places: [
      {
        path: '/sales/orders',
        name: 'Orders',
        icon: ReceiptText,
        key: 'r',
        scopes: ['sales:order.read'],
        module: 'sales',
      },
      {
        path: '/sales/customers',
        name: 'Customers',
        icon: Users,
        key: 'c',
        scopes: ['sales:customer.read'],
        module: 'sales',
      },
    ],
  },
  {
    name: 'Products',
    places: [
      {
        path: '/products',
        name: 'Products',
        icon: Package,
        key: 'p',
        scopes: ['products:product.read'],
        module: 'products',
      },
      { path: '/stock', name: 'Stock', icon: Boxes, key: 's', scopes: ['products:stock.read'], module: 'products' },
    ],
  },
  { name: 'Work', places: [{ path: '/ask', name: 'Ask', icon: MessageSquareText, key: 'a', ...ASKING }] },
];

/** What everybody sets for himself. */
export const ACCOUNT: readonly Place[] = [
  { path: '/account/profile', name: 'Profile', icon: UserRound },
  { path: '/account/security', name: 'Security', icon: ShieldCheck },
  { path: '/account/api-keys', name: 'API keys', icon: KeyRound },
];

type Rights = Pick<Viewer, 'scopes' | 'modules'>;

/** The areas of the product that are there for this viewer; one without a place is not. */
export function areasOf(viewer: Rights): Area[] {
  const areas = AREAS.map((area) => ({ ...area, places: area.places.filter((place) => isOpenTo(viewer, place)) }));
  return areas.filter(({ places }) => places.length > 0);
}

/** The pages of administration that are there for this viewer. */
export function administrationOf(viewer: Rights): Place[] {
  return ADMINISTRATION.filter((place) => isOpenTo(viewer, place));
}

/** Everywhere this viewer can go. */
export function placesOf(viewer: Rights): Place[] {
  return [...areasOf(viewer).flatMap(({ places }) => places), ...administrationOf(viewer)];
}

/** The place that an address belongs to: the one with the longest path in it; undefined for pages that everybody has. */
export function placeAt(pathname: string): Place | undefined {
  const all: Place[] = [...AREAS.flatMap(({ places }) => places), ...ADMINISTRATION];
  return all
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
