import { expect, test } from 'vitest';
import { asCsv } from './as-csv.ts';

const person = { userId: null, emails: ['ada@example.com'], names: [] };

test('each value has its line, under what it belongs to', () => {
  const contacts = [
    { name: 'Ada "Countess" Lovelace', phone: null },
    { name: '=HYPERLINK("http://evil.example")', phone: '+1 555' },
  ];
  const csv = asCsv({
    madeAt: '',
    person,
    data: { sales: { 'sales.contacts': contacts }, ai: { 'ai.questions': [{ answer: { a: 1 } }] } },
  });

  expect(csv.trim().split('\n')).toEqual([
    'table,row,column,value',
    'sales.contacts,1,name,"Ada ""Countess"" Lovelace"',
    'sales.contacts,1,phone,',
    `sales.contacts,2,name,"'=HYPERLINK(""http://evil.example"")"`,
    "sales.contacts,2,phone,'+1 555",
    'ai.questions,1,answer,"{""a"":1}"',
  ]);
});

test('of nobody there are headings only', () => {
  expect(asCsv({ madeAt: '', person, data: {} })).toBe('table,row,column,value\n');
});
