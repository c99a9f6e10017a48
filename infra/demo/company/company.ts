import type { Cents } from '../history/money.ts';

/** The demo company; the name is invented, its mail ends nowhere (RFC 2606). */
export const COMPANY = {
  name: 'Wrenfield Coffee Works',
  domain: 'wrenfield.example',
  currency: 'USD',
  timeZone: 'America/New_York',
  locale: 'en-US',
  fiscalYearStart: 1,
};

/** Who signs in to see it. */
export const CHIEF_EXECUTIVE = { name: 'Eleanor Wren', email: `eleanor.wren@${COMPANY.domain}` };

export interface Warehouse {
  code: string;
  name: string;
}

export const WAREHOUSES: readonly Warehouse[] = [
  { code: 'EWR', name: 'Newark' },
  { code: 'RNO', name: 'Reno' },
  { code: 'RTM', name: 'Rotterdam' },
];

export interface TerritorySpec {
  key: string;
  name: string;
  countryCode: string;
  countryName: string;
  region: string;
  /** Of the customers. */
  share: number;
  /** Sales tax or VAT, in basis points. */
  tax: number;
  /** Places in WAREHOUSES, the nearest first. */
  shipsFrom: readonly number[];
  phone: string;
  cities: readonly string[];
  sellers: readonly string[];
}

export const TERRITORIES: readonly TerritorySpec[] = [
  {
    key: 'us-east',
    name: 'US East',
    countryCode: 'US',
    countryName: 'United States',
    region: 'North America',
    share: 0.27,
    tax: 700,
    shipsFrom: [0, 1, 2],
    phone: '+1 212 555',
    cities: ['New York', 'Boston', 'Philadelphia', 'Baltimore', 'Providence', 'Atlanta', 'Charlotte'],
    sellers: ['Marcus Bell', 'Dana Whitlock'],
  },
  {
    key: 'us-west',
    name: 'US West',
    countryCode: 'US',
    countryName: 'United States',
    region: 'North America',
    share: 0.21,
    tax: 825,
    shipsFrom: [1, 0, 2],
    phone: '+1 415 555',
    cities: ['Seattle', 'Portland', 'San Francisco', 'Oakland', 'Los Angeles', 'San Diego', 'Denver'],
    sellers: ['Priya Raman', 'Colin Hartley'],
  },
  {
    key: 'canada',
    name: 'Canada',
    countryCode: 'CA',
    countryName: 'Canada',
    region: 'North America',
    share: 0.12,
    tax: 1_300,
    shipsFrom: [0, 1, 2],
    phone: '+1 416 555',
    cities: ['Toronto', 'Montreal', 'Vancouver', 'Ottawa', 'Calgary'],
    sellers: ['Sophie Gagnon', 'Liam Osborne'],
  },
  {
    key: 'uk',
    name: 'United Kingdom',
    countryCode: 'GB',
    countryName: 'United Kingdom',
    region: 'Europe',
    share: 0.15,
    tax: 2_000,
    shipsFrom: [2, 0, 1],
    phone: '+44 20 7946',
    cities: ['London', 'Manchester', 'Bristol', 'Leeds', 'Edinburgh', 'Brighton'],
    sellers: ['Harriet Lowe', 'Owen Pritchard'],
  },
  {
    key: 'germany',
    name: 'Germany',
    countryCode: 'DE',
    countryName: 'Germany',
    region: 'Europe',
    share: 0.15,
    tax: 1_900,
    shipsFrom: [2, 0, 1],
    phone: '+49 30 5550',
    cities: ['Berlin', 'Hamburg', 'Munich', 'Cologne', 'Leipzig', 'Stuttgart'],
    sellers: ['Jonas Albrecht', 'Katrin Vogt'],
  },
  {
    key: 'france',
    name: 'France',
    countryCode: 'FR',
    countryName: 'France',
    region: 'Europe',
    share: 0.1,
    tax: 2_000,
    shipsFrom: [2, 0, 1],
    phone: '+33 1 5550',
    cities: ['Paris', 'Lyon', 'Bordeaux', 'Nantes', 'Lille'],
    sellers: ['Camille Rousset', 'Julien Marchal'],
  },
];

export interface SupplierSpec {
  name: string;
  /** 1 is the best. */
  rating: number;
  leadTime: number;
  /** Share of delivered units that fail inspection. */
  rejects: number;
}

/** The supplier whose quality slips, and the one that is late in the season of the stock-out. */
export const SLIPPING_SUPPLIER = 'Tongli Kettleware';
export const LATE_SUPPLIER = 'Mahlwerk Brandt';
export const REJECTS_AFTER_SLIP = 0.13;

export const SUPPLIERS: readonly SupplierSpec[] = [
  { name: 'Officina Belloni', rating: 1, leadTime: 28, rejects: 0.004 },
  { name: 'Corsaro Macchine', rating: 2, leadTime: 35, rejects: 0.008 },
  { name: LATE_SUPPLIER, rating: 2, leadTime: 30, rejects: 0.006 },
  { name: SLIPPING_SUPPLIER, rating: 4, leadTime: 40, rejects: 0.012 },
  { name: 'Glashütte Lindau', rating: 2, leadTime: 21, rejects: 0.015 },
  { name: 'Porcelanas Aveiro', rating: 2, leadTime: 24, rejects: 0.012 },
  { name: 'Sierra Alta Growers', rating: 1, leadTime: 14, rejects: 0.003 },
  { name: 'Yirga Highlands Union', rating: 2, leadTime: 18, rejects: 0.005 },
  { name: 'Cascade Roasting Partners', rating: 1, leadTime: 9, rejects: 0.002 },
  { name: 'Northbay Instruments', rating: 2, leadTime: 20, rejects: 0.007 },
  { name: 'Clearstream Filtration', rating: 1, leadTime: 12, rejects: 0.003 },
  { name: 'Hudson Fine Chemicals', rating: 2, leadTime: 10, rejects: 0.002 },
];

/** The customer that leaves: about a twelfth of all revenue as long as it buys. */
export const KEY_CUSTOMER = {
  key: 'C-1000',
  name: 'Grandhaven Hotels Group',
  territory: 'us-east',
  city: 'New York',
  orderValue: 1_700_000 as Cents,
};
