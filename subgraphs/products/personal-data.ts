import type { PersonalTable } from '#kernel/personal-data/personal-table';

/** What products holds about people: no more than what somebody wrote about one. */
export const productsPersonal: readonly PersonalTable[] = [
  { table: 'products.stock_moves', columns: { reason: 'MENTIONS', reference: 'MENTIONS' } },
  { table: 'products.suppliers', columns: { name: { keep: 'The name of a company.' }, website: 'MENTIONS' } },
];
