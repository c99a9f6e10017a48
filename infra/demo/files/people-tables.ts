import { TERRITORIES } from '../company/company.ts';
import type { Customer } from '../history/customers.ts';
import type { History } from '../history/history.ts';
import type { Cell, Table } from './table.ts';

type Row = Record<string, Cell>;

/** The files of who sells and who buys. */
export function peopleTables({ sellers, customers }: History): Table[] {
  return [
    { name: 'territories', rows: TERRITORIES.map(territoryRow) },
    {
      name: 'sales-people',
      rows: sellers.map(({ key, name, email, territory }) => ({ key, name, email, territory: territory.key })),
    },
    { name: 'customers', rows: customers.map(customerRow) },
    { name: 'contacts', rows: customers.flatMap(contactRows) },
  ];
}

function territoryRow({ key, name, countryCode, countryName, region }: (typeof TERRITORIES)[number]): Row {
  return { key, name, countryCode, countryName, region };
}

function customerRow({ key, name, segment, territory, seller, email, phone, city }: Customer): Row {
  return {
    number: key,
    kind: segment.kind,
    name,
    segment: segment.name,
    territory: territory.key,
    seller: seller?.key,
    email,
    phone,
    city,
    country: territory.countryCode,
  };
}

function contactRows({ key, contacts }: Customer): Row[] {
  return contacts.map(({ name, role, email, phone }, place) => ({
    key: `${key}/${place + 1}`,
    customer: key,
    name,
    role,
    email,
    phone,
  }));
}
