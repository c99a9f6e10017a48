import { afterAll, beforeAll, expect, test } from 'vitest';
import { Shop, targets } from './testing/shop.ts';
import { undoBatch } from './undo-batch.ts';

const mapping = `name: Shop
sources:
  items: { file: items.csv }
  buyers: { file: buyers.csv }
  sales: { file: sales.csv }
imports:
  - { target: depot.item, from: items, key: Code, fields: { name: Name } }
  - { target: shop.buyer, from: buyers, key: Id, fields: { name: Name } }
  - target: shop.sale
    from: sales
    key: No
    fields: { buyer: Buyer, quantity: Quantity, amount: Amount, soldOn: Date }
`;

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

function company(): Shop {
  return shop
    .neighbour()
    .file('items.csv', 'Code,Name\nX,Wheel\n')
    .file('buyers.csv', 'Id,Name\n1,Ana\n2,Bo\n')
    .file('sales.csv', 'No,Buyer,Quantity,Amount,Date\n1,1,2,10,2014-06-30\n2,2,1,5,2014-06-29\n');
}

const undo = ({ pools, organizationId }: Shop, batchId: string) =>
  undoBatch({ batchId, targets, pools, scope: { organizationId } });
const names = async (one: Shop) =>
  (await one.rows<{ name: string }>('shop', 'select name from shop.buyers order by name')).map((row) => row.name);

test('another organization cannot undo it', async () => {
  const one = company();
  const { batchId } = await one.import(mapping);
  await expect(undo(shop.neighbour(), batchId)).rejects.toThrow(/There is no import/);
  expect(await names(one)).toEqual(['Ana', 'Bo']);
});

test('a row that somebody changed since keeps everything in place', async () => {
  const one = company();
  const { batchId } = await one.import(mapping);
  await one.rows('shop', "update shop.buyers set name = 'Anna' where name = 'Ana'");
  await expect(undo(one, batchId)).rejects.toThrow(
    '1 rows of shop.buyer were changed since, for example 1; nothing was undone.',
  );
  expect(await names(one)).toEqual(['Anna', 'Bo']);
  expect(await one.rows('shop', 'select from shop.sales')).toHaveLength(2);
});

test('a row that somebody made since and that needs an imported one keeps everything in place, in other domains too', async () => {
  const one = company();
  const { batchId } = await one.import(mapping);
  await one.rows(
    'shop',
    "insert into shop.sales (id, buyer_id, status, quantity, amount, online, sold_on) select gen_random_uuid(), id, 'OPEN', 1, 1, false, now() from shop.buyers where name = 'Bo'",
  );
  await expect(undo(one, batchId)).rejects.toThrow(/Rows made since refer to imported ones/);
  expect(await one.rows('shop', 'select from shop.sales')).toHaveLength(3);
  expect(await one.rows('depot', 'select from depot.items')).toHaveLength(1);
});

test('a batch under a later one has to wait', async () => {
  const one = company();
  const first = await one.import(mapping);
  const second = await one.file('buyers.csv', 'Id,Name\n1,Anna\n2,Bo\n').import(mapping);
  await expect(undo(one, first.batchId)).rejects.toThrow(
    `The import ${second.batchId} wrote shop.buyer later; undo that one first.`,
  );
});

test('inserted rows go, changed ones get their old values and what follows from them, back to the beginning', async () => {
  const one = company();
  const first = await one.import(mapping);
  const second = await one
    .file('buyers.csv', 'Id,Name\n1,Anna\n2,Bo\n3,Cy\n')
    .file('sales.csv', 'No,Buyer,Quantity,Amount,Date\n1,1,2,30,2014-06-30\n')
    .import(mapping);
  expect(await one.rows('shop', "select each from shop.sales where source_key = '1'")).toEqual([{ each: '15.0000' }]);

  expect(await undo(one, second.batchId)).toEqual([
    { target: 'shop.sale', deleted: 0, restored: 1 },
    { target: 'shop.buyer', deleted: 1, restored: 1 },
  ]);
  expect(await names(one)).toEqual(['Ana', 'Bo']);
  expect(await one.rows('shop', "select each from shop.sales where source_key = '1'")).toEqual([{ each: '5.0000' }]);

  await undo(one, first.batchId);
  expect(await names(one)).toEqual([]);
  await expect(undo(one, first.batchId)).rejects.toThrow(/There is no import/);
});
