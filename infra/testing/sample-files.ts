import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Row = Record<string, string | number>;

/** What files bring in, by import target; the first column of each row is its key in the file. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/**
 * A small company with a row or two of everything that files may bring in: enough to ask every operation of the graph
 * about something that exists.
 */
const SAMPLE: Rows = {
  'products.category': [
    { key: 'food', name: 'Food' },
    { key: 'tea', name: 'Tea', parentId: 'food' },
  ],
  'products.product': [
    {
      key: 'oolong',
      number: 'T-1',
      name: 'Oolong',
      categoryId: 'tea',
      stage: 'MATURE',
      cost: '4',
      price: '9.5',
      currency: 'EUR',
      reorderPoint: 50,
    },
    {
      key: 'sencha',
      number: 'T-2',
      name: 'Sencha',
      categoryId: 'tea',
      stage: 'GROWTH',
      cost: '3',
      price: '7',
      currency: 'EUR',
    },
  ],
  'products.product_cost': [
    { key: 'oolong-1', productId: 'oolong', validFrom: '2024-01-01', amount: '4' },
    { key: 'sencha-1', productId: 'sencha', validFrom: '2024-01-01', amount: '3' },
  ],
  'products.product_price': [{ key: 'oolong-1', productId: 'oolong', validFrom: '2024-01-01', amount: '9.5' }],
  'products.warehouse': [
    { key: 'north', code: 'N', name: 'North' },
    { key: 'south', code: 'S', name: 'South' },
  ],
  'products.stock_move': [
    { key: 'm1', productId: 'oolong', warehouseId: 'north', movedOn: '2024-01-02', quantity: 40, kind: 'OPENING' },
    { key: 'm2', productId: 'sencha', warehouseId: 'south', movedOn: '2024-01-02', quantity: 60, kind: 'OPENING' },
  ],
  'products.supplier': [{ key: 'leaf', name: 'Leaf & Co', accountNumber: 'LEAF', rating: 2 }],
  'products.supplier_product': [
    { key: 'leaf-oolong', supplierId: 'leaf', productId: 'oolong', leadTimeDays: 14, price: '4', minOrder: 10 },
  ],
  'products.purchase_order': [
    {
      key: 'p1',
      number: 'PO-1',
      supplierId: 'leaf',
      orderedOn: '2024-02-01',
      status: 'APPROVED',
      currency: 'EUR',
      subtotal: '400',
      total: '400',
    },
  ],
  'products.purchase_order_line': [
    {
      key: 'p1-1',
      purchaseOrderId: 'p1',
      lineNumber: 1,
      productId: 'oolong',
      quantity: 100,
      unitPrice: '4',
      lineTotal: '400',
      received: 0,
      rejected: 0,
    },
  ],
  'sales.territory': [{ key: 'west', name: 'West', countryCode: 'DE', countryName: 'Germany' }],
  'sales.sales_person': [{ key: 'ines', name: 'Ines', email: 'ines@example.com', territoryId: 'west' }],
  'sales.quota': [
    { key: 'ines-q1', salesPersonId: 'ines', startsOn: '2024-01-01', until: '2024-04-01', amount: '1000' },
  ],
  'sales.customer': [
    {
      key: 'cafe',
      kind: 'COMPANY',
      name: 'Café Nord',
      segment: 'Gastronomy',
      accountNumber: 'C-1',
      territoryId: 'west',
      salesPersonId: 'ines',
    },
    { key: 'ann', kind: 'PERSON', name: 'Ann', segment: 'Private', accountNumber: 'C-2', territoryId: 'west' },
  ],
  'sales.contact': [{ key: 'cafe-bo', customerId: 'cafe', name: 'Bo', role: 'Buyer', email: 'bo@example.com' }],
  'sales.order': [
    {
      key: 'o1',
      number: 'SO-1',
      orderedOn: '2024-03-05',
      status: 'SHIPPED',
      channel: 'DIRECT',
      customerId: 'cafe',
      salesPersonId: 'ines',
      territoryId: 'west',
      currency: 'EUR',
      subtotal: '85.5',
      tax: '16.25',
      freight: '5',
      total: '106.75',
    },
  ],
  'sales.order_line': [
    {
      key: 'o1-1',
      orderId: 'o1',
      lineNumber: 1,
      productId: 'oolong',
      quantity: 10,
      unitPrice: '9.5',
      discountRate: '0.1',
      lineTotal: '85.5',
    },
  ],
  'sales.lead': [
    { key: 'l1', name: 'Cy', company: 'Tea House', status: 'NEW', ownerId: 'ines', receivedOn: '2024-03-01' },
  ],
  'sales.opportunity': [
    {
      key: 'op1',
      name: 'House blend',
      customerId: 'cafe',
      salesPersonId: 'ines',
      territoryId: 'west',
      amount: '500',
      stage: 'PROPOSAL',
      probability: '0.5',
      openedOn: '2024-03-01',
    },
  ],
  'sales.opportunity_stage': [
    {
      key: 'op1-1',
      opportunityId: 'op1',
      stage: 'PROPOSAL',
      enteredOn: '2024-03-01',
      amount: '500',
      probability: '0.5',
    },
  ],
  'sales.activity': [
    {
      key: 'a1',
      kind: 'CALL',
      scheduledOn: '2024-03-02',
      subject: 'Tasting',
      customerId: 'cafe',
      salesPersonId: 'ines',
    },
  ],
};

/** Rows, or the sample, as CSV files with a mapping over them; `remove` deletes the folder. */
export function sampleFiles(all: Rows = SAMPLE): { folder: string; mapping: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'a-ems-sample-'));
  for (const [target, rows] of Object.entries(all)) writeFileSync(join(folder, `${target}.csv`), csv(rows));
  return { folder, mapping: mapping(all), remove: () => rmSync(folder, { recursive: true }) };
}

function columns(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function csv(rows: readonly Row[]): string {
  const names = columns(rows);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.join(',')).join('\n');
}

function mapping(all: Rows): string {
  const name = (target: string) => target.replace('.', '_');
  const sources = Object.keys(all).map((target) => `  ${name(target)}: { file: ${target}.csv }`);
  const imports = Object.entries(all).map(([target, rows]) => {
    const fields = columns(rows).filter((column) => column !== 'key');
    return `  - target: ${target}\n    from: ${name(target)}\n    key: key\n    fields: { ${fields.map((field) => `${field}: ${field}`).join(', ')} }`;
  });
  return ['name: Sample', 'format: { dates: [yyyy-MM-dd] }', 'sources:', ...sources, 'imports:', ...imports].join('\n');
}
