import { afterAll, beforeAll, expect, test } from 'vitest';
import { MappingRefused } from './read-mapping.ts';
import { Shop } from './testing/shop.ts';

const mapping = `name: Shop
sources:
  items: { file: items.csv }
  buyers: { file: buyers.csv }
  mails: { file: mails.csv }
  sales: { file: sales.csv, delimiter: ';', decimal: ',', dates: [dd.MM.yyyy, 'dd.MM.yyyy HH:mm'] }
imports:
  - target: depot.item
    from: items
    key: Code
    fields: { name: Name, price: Price }
  - target: shop.buyer
    from: buyers
    key: { column: Id, prefix: B- }
    join:
      mail: { source: mails, on: { Id: BuyerId }, where: { Kind: work } }
    where: { Gone: { empty: true } }
    fields:
      name: { firstOf: [Company, { concat: [First, Last] }] }
      short: mail.Address
      parent: { column: Parent, prefix: B- }
  - target: shop.sale
    from: sales
    key: No
    fields:
      buyer: { column: Buyer, prefix: B- }
      itemId: Item
      status: { column: Status, values: { 1: OPEN, 5: SHIPPED } }
      quantity: Quantity
      amount: { product: [Quantity, Price] }
      online: Online
      soldOn: Date
      paidAt: Paid
      note: Note
`;

const sales = (...rows: string[]) =>
  `No;Buyer;Item;Status;Quantity;Price;Online;Date;Paid;Note\r\n${rows.join('\r\n')}\r\n`;

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

/** A new organization whose files are sound. */
function company(...sold: string[]): Shop {
  const rows =
    sold.length > 0
      ? sold
      : ['1;1;X1;5;2;1.234,50;1;31.12.2013;31.12.2013 23:59;"two\r\nlines"', '2;2;;1;3;0,5;0;29.02.2012;;'];
  return shop
    .neighbour()
    .file('items.csv', '\uFEFFCode,Name,Price\nX1,Wheel,9.99\nX2,Frame,\n')
    .file('buyers.csv', 'Id,Company,First,Last,Parent,Gone\n1,,Ana,Sánchez,2,\n2,Orléans SA,,,,\n3,Gone Ltd,,,,yes\n')
    .file('mails.csv', 'BuyerId,Kind,Address\n1,home,h@x.y\n1,work,a@x.y\n1,work,b@x.y\n')
    .file('sales.csv', sales(...rows));
}

test('a mapping that does not fit is refused before a row is read, with the place of every fault', async () => {
  const wrong = mapping
    .replace('target: depot.item', 'target: depot.items')
    .replace('quantity: Quantity', 'quantity: Quantities')
    .replace('5: SHIPPED', '5: SENT')
    .replace('online: Online', 'onlin: Online')
    .replace('      soldOn: Date\n', '')
    .replace("dates: [dd.MM.yyyy, 'dd.MM.yyyy HH:mm']", 'dates: [dd.MM.yyyy, DD.MM.YYYY]')
    .replace('on: { Id: BuyerId }', 'on: { Ident: BuyerId }');
  const refusal = await company()
    .import(wrong)
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(MappingRefused);
  expect((refusal as MappingRefused).message.split('\n').map((fault) => fault.slice(0, 75))).toEqual([
    expect.stringMatching(/^6:79 "DD.MM.YYYY" is no date pattern/),
    expect.stringMatching(/^8:5 Nothing is called "depot.items"; there are depot.item, shop.buyer/),
    expect.stringMatching(/^16:36 The file of "buyers" has no column "Ident"/),
    expect.stringMatching(/^25:5 shop.sale needs a value for "soldOn"/),
    expect.stringMatching(/^28:52 "SENT" is no value of status; it is one of OPEN, SHIPPED/),
    expect.stringMatching(/^29:7 The file of "sales" has no column "Quantities"/),
    expect.stringMatching(/^31:7 shop.sale has no field "onlin"/),
  ]);
});

test('a source whose file is not there is refused at its line', async () => {
  await expect(company().import(mapping.replace('items.csv', 'nothing.csv'))).rejects.toThrow(
    /^3:12 nothing.csv cannot be read/,
  );
});

test.each(['../items.csv', '/etc/hostname', 'below/../../items.csv'])(
  '%s is not read: it lies outside the folder',
  async (file) => {
    await expect(company().import(mapping.replace('items.csv', file))).rejects.toThrow(
      /3:12 .* it does not lie in the folder/,
    );
  },
);

test('rows of one organization are out of reach of another', async () => {
  await company().import(mapping);
  expect(await shop.neighbour().rows('shop', 'select * from shop.sales')).toEqual([]);
});

test('joins, translations, numbers and dates arrive as they are meant', async () => {
  const one = company();
  const summary = await one.import(mapping);
  expect(summary).toMatchObject({ complete: true, faults: [] });
  expect(summary.files.map(({ inserted, rejected }) => [inserted, rejected])).toEqual([
    [2, 0],
    [2, 0],
    [2, 0],
  ]);
  expect(
    await one.rows(
      'shop',
      'select b.name, b.short, p.name as parent from shop.buyers b left join shop.buyers p on p.id = b.parent_id order by 1',
    ),
  ).toEqual([
    { name: 'Ana Sánchez', short: 'a@x.y', parent: 'Orléans SA' },
    { name: 'Orléans SA', short: null, parent: null },
  ]);
  expect(
    await one.rows(
      'shop',
      "select status, quantity, amount, online, sold_on::text, to_char(paid_at, 'YYYY-MM-DD HH24:MI') as paid, note, each from shop.sales order by quantity",
    ),
  ).toEqual([
    {
      status: 'SHIPPED',
      quantity: 2,
      amount: '2469.0000',
      online: true,
      sold_on: '2013-12-31',
      paid: '2013-12-31 23:59',
      note: 'two\r\nlines',
      each: '1234.5000',
    },
    {
      status: 'OPEN',
      quantity: 3,
      amount: '1.5000',
      online: false,
      sold_on: '2012-02-29',
      paid: null,
      note: null,
      each: '0.5000',
    },
  ]);
});

test('every bad row is told with file, line, column and reason, and its file is left out whole', async () => {
  const one = company(
    '1;1;X1;5;2;1,5;1;31.12.2013;;"a\r\nb"',
    '1;1;X1;5;2;1,5;1;31.12.2013;;',
    '3;9;X9;7;two;1,5;1;31.12.2013;;',
    '4;1;X1;5;2;1,5;maybe;30.02.2013;;',
    ';1;X1;5;2;;1;31.12.2013;;',
    '6;1;X1;5;2',
  );
  const { faults, files, complete } = await one.import(mapping);
  expect(faults).toEqual([
    'sales.csv:8 -: The record has 5 values, the header 10.',
    'sales.csv:4 No: The key "1" stands in line 2 already.',
    'sales.csv:5 Buyer: There is no shop.buyer with the key "B-9".',
    'sales.csv:5 Item: There is no depot.item with the key "X9".',
    'sales.csv:5 Status: The code "7" for status has no translation in the mapping.',
    'sales.csv:5 Quantity: "two" for quantity is not a whole number up to 2147483647.',
    'sales.csv:5 Quantity: "two" for amount is not a number with at most 15 digits before the decimal mark.',
    'sales.csv:6 Online: "maybe" for online is not a yes or no (1, 0, true, false, yes, no).',
    'sales.csv:6 Date: "30.02.2013" for soldOn is not a date like dd.MM.yyyy or dd.MM.yyyy HH:mm.',
    'sales.csv:7 No: There is no value for the key.',
    'sales.csv:7 Quantity: There is no value for amount.',
  ]);
  expect(complete).toBe(false);
  expect(files.at(-1)).toMatchObject({ target: 'shop.sale', written: false, rejected: 5, inserted: 0 });
  expect(await one.rows('shop', 'select * from shop.sales')).toEqual([]);
  expect(await one.rows('shop', 'select * from shop.buyers')).toHaveLength(2);
});

test('"good rows only" takes the others', async () => {
  const one = company('1;1;X1;5;2;1,5;1;31.12.2013;;', '2;1;X1;5;zwei;1,5;1;31.12.2013;;', '3;1');
  const { files, complete } = await one.import(mapping, { goodRowsOnly: true });
  expect(complete).toBe(true);
  expect(files.at(-1)).toMatchObject({ inserted: 1, rejected: 2, written: true });
});

test('a file that cannot be read to its end is left out and named, also when it only joins', async () => {
  const one = company().file('mails.csv', 'BuyerId,Kind,Address\n1,home,"h@x.y\n1,work,a@x.y\n');
  const { faults, files } = await one.import(mapping, { goodRowsOnly: true });
  expect(faults).toEqual(['mails.csv:2 -: The record that begins here opens a quote (") and never closes it.']);
  expect(files.map(({ target, written }) => [target, written])).toEqual([
    ['depot.item', true],
    ['shop.buyer', false],
  ]);
});

test('a rule that only the table knows refuses the file in words', async () => {
  const { faults } = await company('1;1;X1;5;0;1,5;1;31.12.2013;;').import(mapping);
  expect(faults).toEqual([expect.stringMatching(/^sales.csv:- -: .*violates check constraint/)]);
});

test('a second import changes nothing, a third only what differs', async () => {
  const one = company();
  await one.import(mapping);
  const again = await one.import(mapping);
  expect(again.files.map(({ inserted, updated, unchanged }) => [inserted, updated, unchanged])).toEqual([
    [0, 0, 2],
    [0, 0, 2],
    [0, 0, 2],
  ]);
  one.file('items.csv', 'Code,Name,Price\nX1,Wheel,10.50\nX2,Frame,\nX3,Saddle,1\n');
  const { files } = await one.import(mapping);
  expect(files[0]).toMatchObject({ inserted: 1, updated: 1, unchanged: 1 });
  expect(await one.rows('depot', 'select name, price from depot.items order by name')).toEqual([
    { name: 'Frame', price: null },
    { name: 'Saddle', price: '1.0000' },
    { name: 'Wheel', price: '10.5000' },
  ]);
});

test('a dry run finds everything and leaves nothing', async () => {
  const one = company();
  const { files, complete } = await one.import(mapping, { dryRun: true });
  expect(complete).toBe(true);
  expect(files.map((file) => file.inserted)).toEqual([2, 2, 2]);
  expect(await one.rows('shop', 'select * from shop.buyers')).toEqual([]);
  expect(await one.rows('depot', 'select * from kernel.import_batches')).toEqual([]);
});

test('each written file is told to whoever listens, an unchanged one is not', async () => {
  const one = company();
  const { batchId } = await one.import(mapping);
  await one.import(mapping);
  const { rows } = await one.owner.query(
    'select type, payload from kernel.events where organization_id = $1 order by id',
    [one.organizationId],
  );
  expect(rows).toEqual([
    { type: 'depot.RowsImported', payload: { batchId, target: 'depot.item', inserted: 2, updated: 0 } },
    { type: 'shop.RowsImported', payload: { batchId, target: 'shop.buyer', inserted: 2, updated: 0 } },
    { type: 'shop.RowsImported', payload: { batchId, target: 'shop.sale', inserted: 2, updated: 0 } },
  ]);
});
