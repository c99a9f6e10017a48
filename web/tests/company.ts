import { randomUUID } from 'node:crypto';
import { letterTo, linkIn } from './letters.ts';
import { askGraph, signIn, type Whereabouts } from './requests.ts';

/** A company in a running A-EMS, seen through the graph as its owner. */
export interface Company {
  email: string;
  password: string;
  /** Asks the graph; throws when anything of the answer failed. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** Sells so many units of the bicycle at 1,250.00 each, on a day so many days ago; the order's number. */
  sell(units: number, daysAgo: number): Promise<string>;
}

const PASSWORD = 'violet kettle drummer 48';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
const CONFIRM = 'mutation ($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { __typename } }';
const PRODUCT =
  'mutation ($input: CreateProductInput!) { result: createProduct(input: $input) { ... on Product { id } } }';
const CUSTOMER =
  'mutation ($input: CreateCustomerInput!) { result: createCustomer(input: $input) { ... on Customer { id } } }';
const ORDER = 'mutation ($input: RecordOrderInput!) { result: recordOrder(input: $input) { ... on Order { number } } }';

/** Founds a company that sells bicycles, with orders in this quarter and before. */
export async function foundCompany(at: Whereabouts): Promise<Company> {
  const email = await signUp(at);
  const token = await signIn(at, { email, password: PASSWORD });
  const ask = <Data>(query: string, variables?: object) => askGraph<Data>(at, query, variables, token);
  const make = async (query: string, input: object) =>
    (await ask<{ result: { id: string } }>(query, { input })).result.id;
  const productId = await make(PRODUCT, {
    number: 'B-1',
    name: 'Bicycle',
    cost: '800',
    price: '1250',
    stage: 'MATURE',
  });
  const customerId = await make(CUSTOMER, { kind: 'COMPANY', name: 'Kestrel Logistics' });
  const sell = async (quantity: number, daysAgo: number) => {
    const number = `SO-${randomUUID().slice(0, 8)}`;
    const lines = [{ productId, quantity, unitPrice: '1250' }];
    const input = { number, customerId, channel: 'DIRECT', orderedOn: day(daysAgo), lines };
    await ask(ORDER, { input });
    return number;
  };
  for (const [units, daysAgo] of [
    [3, 0],
    [2, 1],
    [4, 9],
    [1, 20],
    [5, 95],
    [2, 120],
  ] as const)
    await sell(units, daysAgo);
  return { email, password: PASSWORD, ask, sell };
}

/** Signs up the owner, by the link in the letter; his e-mail. */
async function signUp(at: Whereabouts): Promise<string> {
  const email = `${randomUUID()}@example.com`;
  const owner = { email, password: PASSWORD, name: 'Ada Owner', organizationName: 'Wheel Works', currency: 'USD' };
  await askGraph(at, SIGN_UP, { input: owner });
  const { searchParams } = new URL(linkIn(await letterTo(at, email, /Confirm/)), at.url);
  await askGraph(at, CONFIRM, { input: { token: searchParams.get('token'), password: PASSWORD } });
  return email;
}

function day(daysAgo: number): string {
  return new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
}
